using System.Collections.Immutable;
using Explainer.Core.Diagnostics;
using Explainer.Core.Geometry;
using Explainer.Display.Paints;
using Explainer.Display.Shapes;

namespace Explainer.Display.Commands;

/// <summary>Draws several commands as one picture, which is then clipped, blurred, faded and blended as a whole.</summary>
public sealed class LayerCommand : DisplayCommand
{
    private ulong header;

    /// <summary>Makes a layer.</summary>
    /// <param name="children">What is in it, in drawing order.</param>
    /// <param name="opacity">0 to 255.</param>
    /// <param name="blend">How it meets what lies below.</param>
    /// <param name="blurSigma">A Gaussian's standard deviation in frame px; 0 for none.</param>
    /// <param name="clip">Only inside of this area, in its own coordinates; null for no clip.</param>
    /// <param name="clipTransform">From the clip's coordinates to frame px.</param>
    /// <param name="origin">Where it comes from.</param>
    public LayerCommand(
        ImmutableArray<DisplayCommand> children, byte opacity, Blend blend, double blurSigma, Shape? clip, in Affine clipTransform, SourceSpan? origin)
        : base(BoundsOf(children, blurSigma, clip, clipTransform), origin)
    {
        Children = children;
        Opacity = opacity;
        Blend = blend;
        BlurSigma = blurSigma;
        Clip = clip;
        ClipTransform = clipTransform;
    }

    /// <summary>What is in it, in drawing order.</summary>
    public ImmutableArray<DisplayCommand> Children { get; }

    /// <summary>0 to 255.</summary>
    public byte Opacity { get; }

    /// <summary>How it meets what lies below.</summary>
    public Blend Blend { get; }

    /// <summary>A Gaussian's standard deviation in frame px; 0 for none.</summary>
    public double BlurSigma { get; }

    /// <summary>Only inside of this area; null for no clip.</summary>
    public Shape? Clip { get; }

    /// <summary>From the clip's coordinates to frame px.</summary>
    public Affine ClipTransform { get; }

    /// <summary>A quick hash of the layer without its children: what is changed when this is, is the whole layer.</summary>
    public ulong HeaderFingerprint
    {
        get
        {
            if (header == 0)
            {
                var writer = new CanonicalWriter();
                WriteHeader(writer);
                header = Display.Fingerprint.Of(writer.Written) | 1;
            }

            return header;
        }
    }

    /// <inheritdoc/>
    public override void WriteTo(CanonicalWriter writer)
    {
        WriteHeader(writer);
        writer.Int(Children.Length);
        foreach (var child in Children)
        {
            child.WriteTo(writer);
        }
    }

    private static Rect BoundsOf(ImmutableArray<DisplayCommand> children, double blurSigma, Shape? clip, in Affine clipTransform)
    {
        var bounds = Rect.Empty;
        foreach (var child in children)
        {
            bounds = bounds.Union(child.Bounds);
        }

        bounds = blurSigma > 0 ? bounds.Inflate((blurSigma * 3) + 2) : bounds;
        return clip is null ? bounds : bounds.Intersect(clipTransform.Apply(clip.Bounds).Inflate(1));
    }

    private void WriteHeader(CanonicalWriter writer)
    {
        writer.Byte(6);
        writer.Byte(Opacity);
        writer.Byte((byte)Blend);
        writer.Number(BlurSigma);
        writer.Byte(Clip is null ? (byte)0 : (byte)1);
        if (Clip is not null)
        {
            Clip.WriteTo(writer);
            writer.Affine(ClipTransform);
        }
    }
}
