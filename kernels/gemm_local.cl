// Prefill and batched decode where a work-group's lanes share local memory (GPUs): same result and layouts as gemm.
// A work-group makes LANES_Y * ROWS tokens x SPAN panels; DEPTH inputs at a time are staged in local memory, each lane holds
// ROWS x VECTORS * VEC results in registers. Lanes take their outputs and tokens interleaved, so that neighbours read neighbouring banks.
// Local size: (LANES_X, LANES_Y) with LANES_X * VECTORS * VEC = SPAN * PANEL. Global size: (LANES_X * spans, LANES_Y * token tiles).
#define WIDTH (SPAN * PANEL)
#define TILE (LANES_Y * ROWS)

__kernel void gemm_local(__global const WEIGHT *restrict pool, ulong first, __global const float *restrict scale,
                         __global const float *restrict x, __global float *restrict y, int inputs, int tokens, int panels)
{
    __local float weights[DEPTH][WIDTH];
    __local float activations[DEPTH][TILE + 1];
    const int lane_x = get_local_id(0);
    const int lane_y = get_local_id(1);
    const int lane = lane_y * LANES_X + lane_x;
    const int token = get_group_id(1) * TILE;
    const int panel = get_group_id(0) * SPAN;

    floatv sum[ROWS][VECTORS];
#pragma unroll
    for (int r = 0; r < ROWS; r++)
#pragma unroll
        for (int v = 0; v < VECTORS; v++)
            sum[r][v] = (floatv)(0.0f);

    for (int depth = 0; depth < inputs; depth += DEPTH) {
        for (int i = lane * VEC; i < DEPTH * WIDTH; i += LANES_X * LANES_Y * VEC) {
            const int k = i / WIDTH;
            const int column = i % WIDTH;
            const int p = panel + column / PANEL;
            floatv value = (floatv)(0.0f);
            if (depth + k < inputs && p < panels)
                value = WEIGHTV(pool + first + ((size_t)p * inputs + depth + k) * PANEL + column % PANEL);
            STOREV(value, &weights[k][column]);
        }
        for (int i = lane; i < DEPTH * TILE; i += LANES_X * LANES_Y) {
            const int k = i % DEPTH;
            const int t = i / DEPTH;
            activations[k][t] = depth + k < inputs && token + t < tokens ? x[(size_t)(token + t) * inputs + depth + k] : 0.0f;
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int k = 0; k < DEPTH; k++) {
            floatv weight[VECTORS];
#pragma unroll
            for (int v = 0; v < VECTORS; v++)
                weight[v] = LOADV(&weights[k][(v * LANES_X + lane_x) * VEC]);
#pragma unroll
            for (int r = 0; r < ROWS; r++) {
                const floatv activation = (floatv)(activations[k][r * LANES_Y + lane_y]);
#pragma unroll
                for (int v = 0; v < VECTORS; v++)
                    sum[r][v] = fma(weight[v], activation, sum[r][v]);
            }
        }
        barrier(CLK_LOCAL_MEM_FENCE);
    }

#pragma unroll
    for (int r = 0; r < ROWS; r++) {
        const int t = token + r * LANES_Y + lane_y;
#pragma unroll
        for (int v = 0; v < VECTORS; v++) {
            const size_t output = (size_t)panel * PANEL + (v * LANES_X + lane_x) * VEC;
            if (t >= tokens || output >= (size_t)panels * PANEL)
                continue;
#if WEIGHTS == 8
            sum[r][v] *= LOADV(scale + output);
#endif
            STOREV(sum[r][v], y + (size_t)t * panels * PANEL + output);
        }
    }
}
