namespace Explainer.Scenes.Components;

/// <summary>The room of one child of a column, in px.</summary>
/// <param name="Gap">The distance to what is before it.</param>
/// <param name="Length">Its height.</param>
public readonly record struct RowRoom(double Gap, double Length);
