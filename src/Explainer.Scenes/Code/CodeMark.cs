using Explainer.Core;

namespace Explainer.Scenes.Code;

/// <summary>A mark behind a line or a part of it.</summary>
/// <param name="Line">The line, counted from 0.</param>
/// <param name="Share">How far it is there, 0 to 1.</param>
/// <param name="Color">Its colour.</param>
/// <param name="Text">The part of the line that it covers; empty for all of it.</param>
internal readonly record struct CodeMark(int Line, double Share, Color Color, string Text);
