namespace Explainer.Raster.Text;

/// <summary>Where a face is found. A class, as keys of dictionaries are here: their code is compiled ahead, so that they start faster.</summary>
/// <param name="File">The font file.</param>
/// <param name="Index">Which face of the file.</param>
/// <param name="Variations">Axis settings such as <c>wght=500,slnt=-8</c>; empty for none.</param>
internal sealed record FontSource(string File, int Index, string Variations);
