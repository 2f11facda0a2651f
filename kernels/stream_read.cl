// Streaming read: the weights pass through the cores once and are summed, so that nothing can be left out. One addition per value read.
// A work-group reads one stretch from front to back, its LANES lanes side by side; every lane keeps UNROLL * VEC partial sums.
__kernel void stream_read(__global const float *restrict pool, ulong first, __global float *restrict sums, int steps)
{
    __global const float *p = pool + first + (size_t)get_group_id(0) * steps * (UNROLL * LANES * VEC) + get_local_id(0) * VEC;
    floatv sum[UNROLL];
#pragma unroll
    for (int u = 0; u < UNROLL; u++)
        sum[u] = (floatv)(0.0f);
    for (int s = 0; s < steps; s++, p += UNROLL * LANES * VEC) {
#pragma unroll
        for (int u = 0; u < UNROLL; u++) {
            PREFETCH(p + u * LANES * VEC);
            sum[u] += LOADV(p + u * LANES * VEC);
        }
    }
#pragma unroll
    for (int u = 1; u < UNROLL; u++)
        sum[0] += sum[u];
    STOREV(sum[0], sums + get_global_id(0) * VEC);
}
