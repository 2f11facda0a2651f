// Decode: the activations of one token, or of TOKENS tokens decoded side by side, times all weights. Every weight is read once.
// A work-item makes VECTORS * VEC neighbouring outputs from one of SLICES stretches of the inputs; the work-group adds the slices. Within
// its stretch it walks STREAMS places at once: a core's prefetcher follows several streams better than one.
// Local size: (LANES, SLICES) with LANES = PANEL / (VECTORS * VEC). Global size: (LANES * panels, SLICES).
// x: [TOKENS][inputs], y: [TOKENS][panels * PANEL].
#define ADD_INPUT(k)                                                                   \
    {                                                                                  \
        __global const WEIGHT *w = weights + (size_t)(k) * PANEL;                      \
        floatv weight[VECTORS];                                                        \
        _Pragma("unroll") for (int v = 0; v < VECTORS; v++)                            \
        {                                                                              \
            PREFETCH(w + v * VEC);                                                     \
            weight[v] = WEIGHTV(w + v * VEC);                                          \
        }                                                                              \
        _Pragma("unroll") for (int t = 0; t < TOKENS; t++)                             \
        {                                                                              \
            const floatv activation = (floatv)(x[(size_t)t * inputs + (k)]);           \
            _Pragma("unroll") for (int v = 0; v < VECTORS; v++) sum[t][v] = fma(weight[v], activation, sum[t][v]); \
        }                                                                              \
    }

__kernel void gemv(__global const WEIGHT *restrict pool, ulong first, __global const float *restrict scale,
                   __global const float *restrict x, __global float *restrict y, int inputs)
{
    const int panel = get_group_id(0);
    const int column = get_local_id(0) * (VECTORS * VEC);
    const int slice = get_local_id(1);
    const int from = (int)((long)inputs * slice / SLICES);
    const int until = (int)((long)inputs * (slice + 1) / SLICES);
    const size_t outputs = (size_t)get_num_groups(0) * PANEL;
    __global const WEIGHT *weights = pool + first + (size_t)panel * inputs * PANEL + column;

    floatv sum[TOKENS][VECTORS];
#pragma unroll
    for (int t = 0; t < TOKENS; t++)
#pragma unroll
        for (int v = 0; v < VECTORS; v++)
            sum[t][v] = (floatv)(0.0f);
    const int part = (until - from) / STREAMS;
#pragma unroll 4
    for (int k = 0; k < part; k++)
#pragma unroll
        for (int s = 0; s < STREAMS; s++)
            ADD_INPUT(from + s * part + k)
    for (int k = from + STREAMS * part; k < until; k++)
        ADD_INPUT(k)

#if SLICES > 1
    __local float partial[SLICES][TOKENS][PANEL];
#pragma unroll
    for (int t = 0; t < TOKENS; t++)
#pragma unroll
        for (int v = 0; v < VECTORS; v++)
            STOREV(sum[t][v], &partial[slice][t][column + v * VEC]);
    barrier(CLK_LOCAL_MEM_FENCE);
    if (slice != 0)
        return;
    for (int s = 1; s < SLICES; s++)
#pragma unroll
        for (int t = 0; t < TOKENS; t++)
#pragma unroll
            for (int v = 0; v < VECTORS; v++)
                sum[t][v] += LOADV(&partial[s][t][column + v * VEC]);
#endif
    const size_t output = (size_t)panel * PANEL + column;
#pragma unroll
    for (int t = 0; t < TOKENS; t++)
#pragma unroll
        for (int v = 0; v < VECTORS; v++) {
#if WEIGHTS == 8
            sum[t][v] *= LOADV(scale + output + v * VEC);
#endif
            STOREV(sum[t][v], y + t * outputs + output + v * VEC);
        }
}
