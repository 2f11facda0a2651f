// Fills weights with random values: never zero, so that no device can skip work, and different at every place, so that none can guess it.
// A counter-based generator: the value at an index depends on the seed and the index alone (32-bit finaliser by C. Wellons, lowbias32).
// Each work-item writes STRIDE values, a work-group's values are neighbours.
uint random_bits(uint seed, uint index)
{
    uint h = index * 0x9E3779B9u ^ seed;
    h = (h ^ (h >> 16)) * 0x7FEB352Du;
    h = (h ^ (h >> 15)) * 0x846CA68Bu;
    return h ^ (h >> 16);
}

__kernel void fill_random(__global WEIGHT *restrict pool, ulong count, uint seed)
{
    const size_t start = (size_t)get_group_id(0) * get_local_size(0) * STRIDE + get_local_id(0);
    for (int i = 0; i < STRIDE; i++) {
        const size_t index = start + (size_t)i * get_local_size(0);
        if (index >= count)
            return;
        const uint bits = random_bits(seed, (uint)index) >> 8;
#if WEIGHTS == 8
        const int value = (int)(bits % 255) - 127;
        pool[index] = (char)(value == 0 ? 1 : value);
#else
        // An odd number between -2^23 and 2^23, as a fraction: in (-1, 1) and never zero.
        const float value = (float)((int)(bits | 1) - 0x800000) * 0x1p-23f;
#if WEIGHTS == 16
        vstore_half(value, index, pool);
#else
        pool[index] = value;
#endif
#endif
    }
}
