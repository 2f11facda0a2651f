using System.Collections.Immutable;
using Explainer.Core.Geometry;

namespace Explainer.Scenes.Drawings;

/// <summary>Reads what is inside of an element that is drawn where others use it: a marker, a pattern, a mask.</summary>
/// <param name="around">The element.</param>
/// <param name="map">From its coordinates to the drawing's units.</param>
/// <param name="style">What it hands down.</param>
/// <param name="uses">What is being used, that element included.</param>
internal delegate ImmutableArray<DrawingNode> SvgContent(SvgElement around, in Affine map, Dictionary<string, string> style, ImmutableArray<SvgElement> uses);
