// Prefill on NVIDIA's tensor cores: fp16 weights and activations, fp32 sums, by the PTX instruction mma.sync m16n8k16 (PTX ISA, "Matrix
// Fragments for mma.m16n8k16"). A warp makes 64 tokens x 64 outputs; a work-group is WARPS_X x WARPS_Y warps.
// Weights lie in panels whose inputs come in pairs: [outputs / PANEL][inputs / 2][PANEL][2], so that one 32-bit load is half of a B
// fragment. inputs must be a multiple of 32. x: [tokens][inputs] in fp16, y: [tokens][panels * PANEL].
// The order of inputs within a step of 32 is permuted, the same way for both operands: a lane then reads 16 neighbouring bytes of x.
// EMULATED passes the fragments through local memory, so that any device can check everything that surrounds the instruction.
#define LANES 32
#define ROW_TILES 4
#define COLUMN_TILES 8

#if EMULATED
#define EXCHANGE __local uint4 shared_a[WARPS_X * WARPS_Y * LANES]; __local uint2 shared_b[WARPS_X * WARPS_Y * LANES];
#define MMA(sum, a, b)                                                                                  \
    shared_a[thread] = a;                                                                               \
    shared_b[thread] = b;                                                                               \
    barrier(CLK_LOCAL_MEM_FENCE);                                                                       \
    sum += multiply_fragments(shared_a + thread / LANES * LANES, shared_b + thread / LANES * LANES, thread % LANES); \
    barrier(CLK_LOCAL_MEM_FENCE);

float4 multiply_fragments(__local const uint4 *a, __local const uint2 *b, int lane)
{
    float sum[4];
    for (int i = 0; i < 4; i++) {
        const int row = lane / 4 + (i / 2) * 8;
        const int column = lane % 4 * 2 + i % 2;
        sum[i] = 0.0f;
        for (int k = 0; k < 16; k++) {
            __local const half *from_a = (__local const half *)&a[row % 8 * 4 + k % 8 / 2];
            __local const half *from_b = (__local const half *)&b[column * 4 + k % 8 / 2];
            sum[i] += vload_half((row / 8 + k / 8 * 2) * 2 + k % 2, from_a) * vload_half(k / 8 * 2 + k % 2, from_b);
        }
    }
    return (float4)(sum[0], sum[1], sum[2], sum[3]);
}
#else
#define EXCHANGE
#define MMA(sum, a, b)                                                                                  \
    asm volatile("mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 {%0,%1,%2,%3}, {%4,%5,%6,%7}, {%8,%9}, {%0,%1,%2,%3};" \
                 : "+f"(sum.x), "+f"(sum.y), "+f"(sum.z), "+f"(sum.w)                                   \
                 : "r"(a.x), "r"(a.y), "r"(a.z), "r"(a.w), "r"(b.x), "r"(b.y));
#endif

// Local size: (32 * WARPS_X, WARPS_Y). Global size: as many groups as cover panels / WARPS_X and tokens / (64 * WARPS_Y).
__kernel void gemm_mma(__global const uint *restrict pool, ulong first, __global const half *restrict x, __global float *restrict y,
                       int inputs, int tokens, int panels)
{
    EXCHANGE
    const int thread = get_local_id(1) * get_local_size(0) + get_local_id(0);
    const int lane = get_local_id(0) % LANES;
    const int panel = get_group_id(0) * WARPS_X + get_local_id(0) / LANES;
    const int token = (get_group_id(1) * WARPS_Y + get_local_id(1)) * 64;
    const int group = lane / 4;
    const int member = lane % 4;
    // Beyond the last panel the last one is computed again and not stored.
    __global const uint *w = pool + first + (size_t)min(panel, panels - 1) * (inputs / 2) * PANEL + group;

    float4 sum[ROW_TILES][COLUMN_TILES];
#pragma unroll
    for (int r = 0; r < ROW_TILES; r++)
#pragma unroll
        for (int c = 0; c < COLUMN_TILES; c++)
            sum[r][c] = (float4)(0.0f);

    for (int depth = 0; depth < inputs; depth += 32) {
        uint4 upper[ROW_TILES];
        uint4 lower[ROW_TILES];
#pragma unroll
        for (int r = 0; r < ROW_TILES; r++) {
            const size_t t = min(token + r * 16 + group, tokens - 1);
            const size_t u = min(token + r * 16 + group + 8, tokens - 1);
            upper[r] = vload4(0, (__global const uint *)(x + t * inputs + depth + member * 8));
            lower[r] = vload4(0, (__global const uint *)(x + u * inputs + depth + member * 8));
        }
#pragma unroll
        for (int c = 0; c < COLUMN_TILES; c++) {
            __global const uint *pair = w + (size_t)(depth / 2 + member * 4) * PANEL + c * 8;
            const uint2 b0 = (uint2)(pair[0], pair[PANEL]);
            const uint2 b1 = (uint2)(pair[2 * PANEL], pair[3 * PANEL]);
#pragma unroll
            for (int r = 0; r < ROW_TILES; r++) {
                const uint4 a0 = (uint4)(upper[r].x, lower[r].x, upper[r].y, lower[r].y);
                const uint4 a1 = (uint4)(upper[r].z, lower[r].z, upper[r].w, lower[r].w);
                MMA(sum[r][c], a0, b0)
                MMA(sum[r][c], a1, b1)
            }
        }
    }

    if (panel >= panels)
        return;
#pragma unroll
    for (int r = 0; r < ROW_TILES; r++)
#pragma unroll
        for (int c = 0; c < COLUMN_TILES; c++) {
            const int t = token + r * 16 + group;
            const size_t output = (size_t)panel * PANEL + c * 8 + member * 2;
            if (t < tokens)
                vstore2(sum[r][c].lo, 0, y + (size_t)t * panels * PANEL + output);
            if (t + 8 < tokens)
                vstore2(sum[r][c].hi, 0, y + (size_t)(t + 8) * panels * PANEL + output);
        }
}

// The tensor cores' ceiling: the same instruction from registers, eight independent sums per warp, STEPS times.
// One work-item per lane; fragments: [lanes] of A (four words) and B (two words); result: [lanes][4] of the first sum plus all others.
__kernel void peak_mma(__global const uint4 *restrict fragments_a, __global const uint2 *restrict fragments_b, __global float *restrict result,
                       int steps)
{
    EXCHANGE
    const int thread = get_local_id(1) * get_local_size(0) + get_local_id(0);
    const int item = get_group_id(0) * get_local_size(0) * get_local_size(1) + thread;
    const uint4 a = fragments_a[item];
    const uint2 b = fragments_b[item];
    float4 sum[COLUMN_TILES];
#pragma unroll
    for (int c = 0; c < COLUMN_TILES; c++)
        sum[c] = (float4)(0.0f);
    for (int s = 0; s < steps; s++) {
#pragma unroll
        for (int c = 0; c < COLUMN_TILES; c++) {
            MMA(sum[c], a, b)
        }
    }
    float4 total = (float4)(0.0f);
#pragma unroll
    for (int c = 0; c < COLUMN_TILES; c++)
        total += sum[c];
    vstore4(total, item, result);
}
