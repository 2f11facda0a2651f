// Peak arithmetic: CHAINS independent chains of fused multiply-adds, kept in registers. Each chain depends on its own last step only, so
// that enough of them hide the latency of the unit. Two operations (multiply, add) per step and value.
__kernel void peak_fma(__global const float *restrict seeds, __global float *restrict result, float factor, float addend, int steps)
{
    const size_t first = (size_t)get_global_id(0) * (CHAINS * VEC);
    const floatv f = (floatv)(factor);
    const floatv a = (floatv)(addend);
    floatv chain[CHAINS];
#pragma unroll
    for (int c = 0; c < CHAINS; c++)
        chain[c] = LOADV(seeds + first + c * VEC);
    for (int s = 0; s < steps; s++) {
#pragma unroll
        for (int c = 0; c < CHAINS; c++)
            chain[c] = fma(chain[c], f, a);
    }
#pragma unroll
    for (int c = 0; c < CHAINS; c++)
        STOREV(chain[c], result + first + c * VEC);
}
