namespace Explainer.Compute.Kernels;

/// <summary>Where a matrix's weights lie: [outputs / width][inputs][width], the last panel padded. kernels/vectors.cl says why.</summary>
/// <param name="Outputs">Rows of the matrix: what one token's activations become.</param>
/// <param name="Inputs">Columns of the matrix: one token's activations.</param>
/// <param name="Width">Outputs per panel.</param>
internal readonly record struct PanelLayout(int Outputs, int Inputs, int Width)
{
    public int Panels => (Outputs + Width - 1) / Width;

    public int PaddedOutputs => Panels * Width;

    public int PanelElements => Inputs * Width;

    public long Elements => (long)Panels * PanelElements;

    /// <summary>Where the weight from an input to an output lies, in elements from the matrix's start.</summary>
    public long Index(int output, int input) => ((long)(output / Width) * PanelElements) + ((long)input * Width) + (output % Width);
}
