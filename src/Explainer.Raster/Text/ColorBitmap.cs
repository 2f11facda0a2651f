using Explainer.Core.Geometry;
using Explainer.Display;

namespace Explainer.Raster.Text;

/// <summary>A glyph kept as a picture.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="Bounds">Where it stands, in em from its origin on the baseline, y downwards.</param>
internal sealed record ColorBitmap(Picture Picture, Rect Bounds);
