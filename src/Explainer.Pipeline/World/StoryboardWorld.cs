using Explainer.Raster.Text;
using Explainer.Scenes.Components;
using Explainer.Storyboards.Model;

namespace Explainer.Pipeline.World;

/// <summary>The fonts and pictures of this machine, for compiling storyboards; one serves any number of them. Timelines use it as long as they live.</summary>
internal sealed class StoryboardWorld : IDisposable
{
    private readonly Typesetter typesetter = new();

    /// <summary>Finds the fonts.</summary>
    /// <param name="components">The components that a storyboard may name; null for those that come with Explainer.</param>
    /// <exception cref="Core.Diagnostics.ExplainerException">A library is missing.</exception>
    public StoryboardWorld(ComponentSet? components = null) => Options = new CompileOptions
    {
        Typesetter = new SceneTypesetter(typesetter),
        Pictures = new ScenePictures(),
        Components = components ?? ComponentSet.BuiltIn,
    };

    /// <summary>What compiling needs; a caller changes what it wants of the film.</summary>
    public CompileOptions Options { get; }

    /// <summary>Lets go of the fonts.</summary>
    public void Dispose() => typesetter.Dispose();
}
