using Explainer.Display.Text;
using Explainer.Raster.Text;
using Explainer.Scenes;

namespace Explainer.Pipeline.World;

/// <summary>Gives scenes the raster's typesetter; the two projects do not know each other.</summary>
/// <param name="typesetter">The raster's.</param>
internal sealed class SceneTypesetter(Typesetter typesetter) : ITypesetter
{
    private readonly Lazy<SceneMathFont> mathematics = new(() => new SceneMathFont(typesetter.Mathematics));

    /// <inheritdoc/>
    public IMathFont Mathematics => mathematics.Value;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> Families => typesetter.Families;

    /// <inheritdoc/>
    public TextBlock Set(TextStyle style, StyledText text, double maxWidth = double.PositiveInfinity) => typesetter.Set(style, text, maxWidth);

    /// <inheritdoc/>
    public bool HasFamily(string family) => typesetter.HasFamily(family);
}
