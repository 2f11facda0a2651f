using Explainer.Core.Diagnostics;
using Explainer.Core.Easing;
using Explainer.Scenes.Timelines;

namespace Explainer.Storyboards.Verbs;

/// <summary>A pen passes along a line and wipes an element on or off; where the line is, is known only once elements are placed.</summary>
/// <param name="Element">The element that is wiped.</param>
/// <param name="Start">When the pen is set down, in seconds of the film.</param>
/// <param name="Over">How long it takes.</param>
/// <param name="Ease">How that passes.</param>
/// <param name="Line">The id of the element whose line it goes along.</param>
/// <param name="Width">How wide the pen is, in design px.</param>
/// <param name="Appears">Whether the element appears where the pen has passed, rather than vanishes.</param>
/// <param name="Origin">The action.</param>
internal sealed record PenMove(Element Element, double Start, double Over, EasingFunction Ease, string Line, double Width, bool Appears, SourceSpan Origin);
