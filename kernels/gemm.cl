// Prefill and batched decode: TOKENS rows of activations share every weight that is read.
// A work-item holds a tile of ROWS tokens x VECTORS * VEC outputs in registers and walks its panel for all tokens, DEPTH inputs at a time,
// so that a panel's block stays in the nearest cache while the tokens pass by. No local memory: made for caches.
// Local size: (LANES, 1) with LANES = PANEL / (VECTORS * VEC). Global size: (LANES * panels, token stripes).
// x: [tokens][inputs], y: [tokens][panels * PANEL].
__kernel void gemm(__global const WEIGHT *restrict pool, ulong first, __global const float *restrict scale,
                   __global const float *restrict x, __global float *restrict y, int inputs, int tokens)
{
    const int column = get_local_id(0) * (VECTORS * VEC);
    const size_t output = (size_t)get_group_id(0) * PANEL + column;
    const size_t outputs = (size_t)get_num_groups(0) * PANEL;
    const int stripes = get_num_groups(1);
    const int tiles = (tokens + ROWS - 1) / ROWS;
    const int start = (int)((long)tiles * get_group_id(1) / stripes) * ROWS;
    const int end = min(tokens, (int)((long)tiles * (get_group_id(1) + 1) / stripes) * ROWS);
    __global const WEIGHT *panel = pool + first + (size_t)get_group_id(0) * inputs * PANEL + column;

    for (int depth = 0; depth < inputs; depth += DEPTH) {
        const int steps = min(DEPTH, inputs - depth);
        for (int token = start; token < end; token += ROWS) {
            // Rows beyond the last token repeat it: they cost time, never a wrong address, and are not stored.
            __global const float *row[ROWS];
            floatv sum[ROWS][VECTORS];
#pragma unroll
            for (int r = 0; r < ROWS; r++) {
                const size_t t = min(token + r, tokens - 1);
                row[r] = x + t * inputs + depth;
#pragma unroll
                for (int v = 0; v < VECTORS; v++)
                    sum[r][v] = depth == 0 ? (floatv)(0.0f) : LOADV(y + t * outputs + output + v * VEC);
            }

            __global const WEIGHT *w = panel + (size_t)depth * PANEL;
            for (int k = 0; k < steps; k++, w += PANEL) {
                floatv weight[VECTORS];
#pragma unroll
                for (int v = 0; v < VECTORS; v++) {
                    PREFETCH(w + v * VEC);
                    weight[v] = WEIGHTV(w + v * VEC);
                }
#pragma unroll
                for (int r = 0; r < ROWS; r++) {
                    const floatv activation = (floatv)(row[r][k]);
#pragma unroll
                    for (int v = 0; v < VECTORS; v++)
                        sum[r][v] = fma(weight[v], activation, sum[r][v]);
                }
            }

#pragma unroll
            for (int r = 0; r < ROWS; r++) {
                if (token + r >= tokens)
                    continue;
#pragma unroll
                for (int v = 0; v < VECTORS; v++) {
#if WEIGHTS == 8
                    if (depth + steps == inputs)
                        sum[r][v] *= LOADV(scale + output + v * VEC);
#endif
                    STOREV(sum[r][v], y + (size_t)(token + r) * outputs + output + v * VEC);
                }
            }
        }
    }
}
