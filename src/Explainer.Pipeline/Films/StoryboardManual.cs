using Explainer.Core.Diagnostics;
using Explainer.Scenes;
using Explainer.Scenes.Components;
using Explainer.Storyboards.Docs;

namespace Explainer.Pipeline.Films;

/// <summary>What authors and their editors read about the storyboard language, written from the components that there are.</summary>
/// <param name="components">The components that a storyboard may name.</param>
/// <param name="typesetter">Finds the fonts, when they are needed.</param>
public sealed class StoryboardManual(ComponentSet components, Func<ITypesetter> typesetter)
{
    /// <summary>The JSON schema of storyboards.</summary>
    public string Schema() => SchemaWriter.Write(components);

    /// <summary>The authoring guide.</summary>
    /// <param name="asJson">As JSON instead of Markdown.</param>
    public string Guide(bool asJson) => asJson ? GuideWriter.Json(components) : GuideWriter.Markdown(components);

    /// <summary>All components: a line each, or as JSON in full.</summary>
    /// <param name="asJson">As JSON instead of text.</param>
    public string Components(bool asJson) => asJson ? ComponentDocs.Json(components)! : ComponentDocs.List(components);

    /// <summary>The drawings, icons and templates that come with the program.</summary>
    /// <param name="asJson">As JSON instead of text.</param>
    public string Library(bool asJson)
    {
        var library = new LibraryDocs(typesetter());
        return asJson ? library.Json() : library.List();
    }

    /// <summary>One component in full.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="asJson">As JSON instead of text.</param>
    /// <exception cref="ExplainerException">There is none of this name.</exception>
    public string Component(string name, bool asJson) =>
        (asJson ? ComponentDocs.Json(components, name) : ComponentDocs.Write(components, name)) ?? throw NameRules.UnknownComponentAsked.With(name, Suggestion.Remedy(name, components.Names)).Failure();
}
