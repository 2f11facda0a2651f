// Attention with a running softmax (Milakov and Gimelshein 2018; FlashAttention, Dao et al. 2022): no score matrix is ever stored.
// Keys and values: [kv heads][positions][HEAD], anywhere in a pool. A work-group takes ROWS queries that look at the same keys:
//   decode (CAUSAL 0): the ROWS query heads that share a kv head, query [kv heads * ROWS][HEAD]; the positions are cut into SPLITS
//     stretches that work-groups take side by side, merge_attention adds them up;
//   prefill (CAUSAL 1): ROWS neighbouring tokens of one head, query [tokens][heads][HEAD]; a token sees itself and those before it.
// Local size: (LANES, 1), HEAD = LANES * DIMS * VEC. Global size: (LANES * kv heads, SPLITS) or (LANES * heads, token tiles).
__kernel void attention(__global const float *restrict query, __global const float *restrict pool, ulong first_key, ulong first_value,
                        __global float *restrict result, __global float *restrict peaks, __global float *restrict totals,
                        int positions, int heads, int kv_heads)
{
    __global const float *keys = pool + first_key;
    __global const float *values = pool + first_value;
    __local float score[ROWS][BLOCK];
    const int lane = get_local_id(0);
    const int head = get_group_id(0);
    const int part = get_group_id(1);
#if CAUSAL
    const size_t kv = (size_t)(head / (heads / kv_heads)) * positions * HEAD;
    const size_t row_stride = (size_t)heads * HEAD;
    const size_t row_first = (size_t)part * ROWS * row_stride + (size_t)head * HEAD;
    const int rows = min(ROWS, positions - part * ROWS);
    const int from = 0;
    const int until = part * ROWS + rows;
#else
    const size_t kv = (size_t)head * positions * HEAD;
    const size_t row_stride = HEAD;
    const size_t row_first = (size_t)head * ROWS * HEAD;
    const int rows = ROWS;
    const int from = (int)((long)positions * part / SPLITS);
    const int until = (int)((long)positions * (part + 1) / SPLITS);
#endif

    floatv sum[DIMS][ROWS];
    float peak[ROWS];
    float total[ROWS];
    for (int r = 0; r < ROWS; r++) {
        peak[r] = -INFINITY;
        total[r] = 0.0f;
        for (int d = 0; d < DIMS; d++)
            sum[d][r] = (floatv)(0.0f);
    }

    for (int base = from; base < until; base += BLOCK) {
        const int count = min(BLOCK, until - base);
        // A lane takes whole positions: the key is read once for all rows.
        for (int i = lane; i < BLOCK; i += LANES) {
            floatv dot[ROWS];
#pragma unroll
            for (int r = 0; r < ROWS; r++)
                dot[r] = (floatv)(0.0f);
            if (i < count) {
                __global const float *key = keys + kv + (size_t)(base + i) * HEAD;
                for (int d = 0; d < HEAD; d += VEC) {
                    PREFETCH(key + d);
                    const floatv k = LOADV(key + d);
#pragma unroll
                    for (int r = 0; r < ROWS; r++)
                        dot[r] = fma(LOADV(query + row_first + min(r, rows - 1) * row_stride + d), k, dot[r]);
                }
            }
#pragma unroll
            for (int r = 0; r < ROWS; r++) {
                int seen = i < count;
#if CAUSAL
                seen = seen && base + i <= part * ROWS + r;
#endif
                score[r][i] = seen ? SUMV(dot[r]) * SCALE : -INFINITY;
            }
        }
        barrier(CLK_LOCAL_MEM_FENCE);

        float shrink[ROWS];
        for (int r = 0; r < ROWS; r++) {
            float top = peak[r];
            for (int i = 0; i < count; i++)
                top = fmax(top, score[r][i]);
            // A row that has seen nothing yet keeps its zeros; without this its peak would turn them into not-a-number.
            shrink[r] = top == -INFINITY ? 1.0f : exp(peak[r] - top);
            peak[r] = top;
        }
        barrier(CLK_LOCAL_MEM_FENCE);
        for (int r = 0; r < ROWS; r++)
            for (int i = lane * VEC; i < BLOCK; i += LANES * VEC) {
                const floatv top = (floatv)(peak[r] == -INFINITY ? 0.0f : peak[r]);
                STOREV(exp(LOADV(&score[r][i]) - top), &score[r][i]);
            }
        barrier(CLK_LOCAL_MEM_FENCE);

        for (int r = 0; r < ROWS; r++) {
            float added = 0.0f;
            for (int i = 0; i < count; i++)
                added += score[r][i];
            total[r] = fma(total[r], shrink[r], added);
        }
        for (int d = 0; d < DIMS; d++) {
            __global const float *value = values + kv + (size_t)base * HEAD + (d * LANES + lane) * VEC;
            floatv running[ROWS];
#pragma unroll
            for (int r = 0; r < ROWS; r++)
                running[r] = sum[d][r] * shrink[r];
            for (int i = 0; i < count; i++) {
                PREFETCH(value + (size_t)i * HEAD);
                const floatv v = LOADV(value + (size_t)i * HEAD);
#pragma unroll
                for (int r = 0; r < ROWS; r++)
                    running[r] = fma(v, (floatv)(score[r][i]), running[r]);
            }
#pragma unroll
            for (int r = 0; r < ROWS; r++)
                sum[d][r] = running[r];
        }
        barrier(CLK_LOCAL_MEM_FENCE);
    }

    for (int r = 0; r < rows; r++) {
#if CAUSAL
        const size_t target = row_first + r * row_stride;
        const float norm = 1.0f / total[r];
#else
        const size_t target = ((size_t)part * kv_heads * ROWS + (size_t)head * ROWS + r) * HEAD;
        const float norm = 1.0f;
        if (lane == 0) {
            peaks[target / HEAD] = peak[r];
            totals[target / HEAD] = total[r];
        }
#endif
        for (int d = 0; d < DIMS; d++)
            STOREV(sum[d][r] * norm, result + target + (d * LANES + lane) * VEC);
    }
}

// Adds up the stretches of a decode step. One work-item per head and element; parts: [SPLITS][heads][HEAD].
__kernel void merge_attention(__global const float *restrict parts, __global const float *restrict peaks,
                              __global const float *restrict totals, __global float *restrict result)
{
    const int index = get_global_id(0);
    const int heads = get_global_size(0) / HEAD;
    const int head = index / HEAD;
    float top = -INFINITY;
    for (int s = 0; s < SPLITS; s++)
        top = fmax(top, peaks[s * heads + head]);
    float sum = 0.0f;
    float total = 0.0f;
    for (int s = 0; s < SPLITS; s++) {
        const float weight = exp(peaks[s * heads + head] - top);
        sum = fma(parts[(size_t)s * heads * HEAD + index], weight, sum);
        total = fma(totals[s * heads + head], weight, total);
    }
    result[index] = sum / total;
}
