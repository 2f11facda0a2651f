using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Core.Time;

namespace Explainer.Pipeline.Lint;

/// <summary>Where a warning is seen first.</summary>
/// <param name="Diagnostic">The warning.</param>
/// <param name="Language">In which language of the film.</param>
/// <param name="DesignSize">In which shape of frame: its size in design px.</param>
/// <param name="Frame">From which frame on.</param>
/// <param name="Until">Until when, in seconds of the film.</param>
/// <param name="Place">Where in the frame, in design px.</param>
public sealed record LintPlace(Diagnostic Diagnostic, string Language, PixelSize DesignSize, FrameIndex Frame, double Until, Rect Place);
