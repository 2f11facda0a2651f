using Explainer.Display;
using Explainer.Raster.Pictures;
using Explainer.Scenes;

namespace Explainer.Pipeline.World;

/// <summary>Gives scenes the raster's picture reader.</summary>
internal sealed class ScenePictures : IPictureSource
{
    /// <inheritdoc/>
    public Picture Load(string path) => PictureLoader.Load(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> NotDrawn(Picture picture) => PictureLoader.NotDrawn(picture);
}
