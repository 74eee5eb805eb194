/*
 * Workload W1 in C. Reads the number of rows and the columns once from standard input, then answers each set of
 * parameters with its own time and the table of the towns. All numbers are of this machine's byte order.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TOWNS = 100, WIDTH = 9 };

/* In the order of the keys of Parameters, lists flattened. */
typedef struct {
  int64_t landMin[2], floorMin[2], floorsMin[4], prMin[4], prMax, densMin, densMax;
  int64_t leadMin[4], taxMin[4], outMin[4], clsMax, indsMax;
  int64_t r1, cap1, b1, b2, q1, q2, q3, p3, cap3, p4[4], f5, fee6, base6;
} Parameters;

typedef struct {
  int64_t rows;
  uint8_t *town, *floors, *grade, *mode, *industries, *strategic;
  int32_t *land, *floor, *output;
  uint16_t *ratio, *density, *tax, *lead;
  double *invest;
} Columns;

static inline int64_t least(int64_t a, int64_t b) { return a < b ? a : b; }

/* x / d rounded half up, x >= 0. */
static inline int64_t rounded(int64_t x, int64_t d) { return (2 * x + d) / (2 * d); }

static int eligible(const Columns *c, const Parameters *p, int64_t i) {
  int m = c->mode[i], s = c->strategic[i];
  return (c->land[i] >= p->landMin[s] || c->floor[i] >= p->floorMin[s]) && c->floors[i] >= p->floorsMin[m] &&
         c->ratio[i] >= p->prMin[m] && c->ratio[i] <= p->prMax && c->density[i] >= p->densMin &&
         c->density[i] <= p->densMax && c->lead[i] >= p->leadMin[m] &&
         (c->tax[i] >= p->taxMin[m] || (c->output[i] >= p->outMin[m] && c->grade[i] <= p->clsMax)) &&
         c->industries[i] <= p->indsMax;
}

static void totals(const Columns *c, const Parameters *p, int64_t table[TOWNS][WIDTH]) {
  memset(table, 0, sizeof(int64_t) * TOWNS * WIDTH);
  for (int64_t i = 0; i < c->rows; i++) {
    if (!eligible(c, p, i)) continue;
    int64_t land = c->land[i], floor = c->floor[i], ratio = c->ratio[i];
    int64_t first = least(land, p->b1), second = least(land, p->b2);
    int64_t *sums = table[c->town[i]];
    sums[0] += 1;
    sums[1] += land;
    sums[2] += floor;
    sums[3] += least(rounded(p->r1 * floor, 100), p->cap1);
    sums[4] += rounded(p->q1 * first + p->q2 * (second - first) + p->q3 * (land - second), 100);
    sums[5] += least(rounded(p->p3 * (int64_t)c->invest[i], 10000), p->cap3);
    sums[6] += rounded(c->tax[i] * land * p->p4[c->grade[i]], 100);
    if (c->strategic[i]) sums[7] += p->f5;
    if (c->mode[i] != 2 && ratio > p->base6) sums[8] += rounded((ratio - p->base6) * land * p->fee6, 15);
  }
}

static void *column(int64_t rows, size_t size) {
  void *data = malloc(rows * size + 1);
  if (!data || fread(data, size, rows, stdin) != (size_t)rows) exit(1);
  return data;
}

int main(void) {
  Columns c;
  Parameters p;
  static int64_t table[TOWNS][WIDTH];
  if (fread(&c.rows, sizeof c.rows, 1, stdin) != 1) return 1;
  c.town = column(c.rows, 1);
  c.land = column(c.rows, 4);
  c.floor = column(c.rows, 4);
  c.ratio = column(c.rows, 2);
  c.density = column(c.rows, 2);
  c.floors = column(c.rows, 1);
  c.tax = column(c.rows, 2);
  c.output = column(c.rows, 4);
  c.grade = column(c.rows, 1);
  c.mode = column(c.rows, 1);
  c.lead = column(c.rows, 2);
  c.invest = column(c.rows, 8);
  c.industries = column(c.rows, 1);
  c.strategic = column(c.rows, 1);
  while (fread(&p, sizeof p, 1, stdin) == 1) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    totals(&c, &p, table);
    clock_gettime(CLOCK_MONOTONIC, &end);
    int64_t nanoseconds = (end.tv_sec - start.tv_sec) * 1000000000LL + end.tv_nsec - start.tv_nsec;
    fwrite(&nanoseconds, sizeof nanoseconds, 1, stdout);
    fwrite(table, sizeof table, 1, stdout);
    fflush(stdout);
  }
  return 0;
}
