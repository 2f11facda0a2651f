using Explainer.Compute.Kernels;

namespace Explainer.Compute.Twins;

/// <summary>kernels/gemm_mma.cl in plain C#: half-precision weights in pairs times half-precision activations.</summary>
internal static class GemmMma
{
    /// <summary>Where the weight from an input to an output lies: [outputs / width][inputs / 2][width][2].</summary>
    public static long Index(PanelLayout layout, int output, int input) =>
        ((long)(output / layout.Width) * layout.PanelElements) + ((long)(input / 2) * layout.Width * 2) + (output % layout.Width * 2) + (
            input % 2);

    /// <summary>All outputs of one token.</summary>
    /// <param name="weights">The matrix in pairs, widened.</param>
    /// <param name="layout">Its shape; an even number of inputs.</param>
    /// <param name="x">One token's activations.</param>
    public static CheckedValue[] Compute(ReadOnlySpan<float> weights, PanelLayout layout, ReadOnlySpan<Half> x)
    {
        var y = new CheckedValue[layout.PaddedOutputs];
        for (var output = 0; output < y.Length; output++)
        {
            for (var input = 0; input < layout.Inputs; input++)
            {
                var product = (double)weights[(int)Index(layout, output, input)] * (double)x[input];
                y[output] = new(y[output].Value + product, y[output].Magnitude + Math.Abs(product));
            }
        }

        return y;
    }

    /// <summary>
    /// What one warp of peak_mma gives, [lanes][4]: eight times <paramref name="steps"/> times the product of its fragments.
    /// </summary>
    /// <param name="a">The warp's A fragments, [32 lanes][8].</param>
    /// <param name="b">The warp's B fragments, [32 lanes][4].</param>
    /// <param name="steps">How often the product is added to each of the eight sums.</param>
    public static double[] Peak(ReadOnlySpan<Half> a, ReadOnlySpan<Half> b, int steps)
    {
        var result = new double[32 * 4];
        for (var lane = 0; lane < 32; lane++)
        {
            for (var i = 0; i < 4; i++)
            {
                var row = (lane / 4) + (i / 2 * 8);
                var column = (lane % 4 * 2) + (i % 2);
                var sum = 0.0;
                for (var k = 0; k < 16; k++)
                {
                    // The fragments of PTX's m16n8k16: which lane holds which element, and in which of its halves.
                    var left = a[(((row % 8 * 4) + (k % 8 / 2)) * 8) + (((row / 8) + (k / 8 * 2)) * 2) + (k % 2)];
                    var right = b[(((column * 4) + (k % 8 / 2)) * 4) + (k / 8 * 2) + (k % 2)];
                    sum += (double)left * (double)right;
                }

                result[(lane * 4) + i] = 8.0 * steps * sum;
            }
        }

        return result;
    }
}
