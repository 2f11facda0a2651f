using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;

namespace Explainer.Display.Commands;

/// <summary>
/// One thing to draw. Immutable; closed: the kinds in this folder are all there are. Two commands are equal when they draw the same;
/// where they come from in the storyboard does not count.
/// </summary>
public abstract class DisplayCommand : IEquatable<DisplayCommand>
{
    [ThreadStatic]
    private static CanonicalWriter? scratch;
    private ulong fingerprint;

    private protected DisplayCommand(Rect bounds, SourceSpan? origin)
    {
        Bounds = bounds;
        Origin = origin;
    }

    /// <summary>A rectangle in frame px that everything drawn lies within, blur and line width included.</summary>
    public Rect Bounds { get; }

    /// <summary>The place in the storyboard that it comes from.</summary>
    public SourceSpan? Origin { get; }

    /// <summary>A quick hash: equal for equal commands.</summary>
    public ulong Fingerprint
    {
        get
        {
            if (fingerprint == 0)
            {
                var writer = scratch ??= new CanonicalWriter();
                writer.Clear();
                WriteTo(writer);
                fingerprint = Display.Fingerprint.Of(writer.Written) | 1;
            }

            return fingerprint;
        }
    }

    /// <summary>Writes kind and numbers, equal exactly for equal commands.</summary>
    public abstract void WriteTo(CanonicalWriter writer);

    /// <inheritdoc/>
    public bool Equals(DisplayCommand? other) => other is not null && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DisplayCommand);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode();
}
