using Explainer.Core.Geometry;
using Explainer.Scenes.Themes;

namespace Explainer.Scenes.Timelines;

/// <summary>What all frames of a film share: their size in design px, colours, type and language, known before anything is laid out, and later the camera.</summary>
/// <param name="DesignSize">The frame in design px: its short side is 1080.</param>
/// <param name="Theme">Colours, fonts and sizes.</param>
/// <param name="Typesetter">Sets text.</param>
/// <param name="Language">The language of text, a BCP 47 tag.</param>
public sealed record Look(PixelSize DesignSize, Theme Theme, ITypesetter Typesetter, string Language)
{
    /// <summary>The frame in design px, as geometry.</summary>
    public Size Frame { get; } = new(DesignSize.Width, DesignSize.Height);

    /// <summary>The camera; one that never turns until it is known what it turns to.</summary>
    public Camera Camera { get; init; } = new(new Size(DesignSize.Width, DesignSize.Height));

    /// <summary>Whether the frame is higher than wide.</summary>
    public bool IsPortrait => DesignSize.Height > DesignSize.Width;
}
