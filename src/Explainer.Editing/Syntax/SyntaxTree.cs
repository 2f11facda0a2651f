using System.Collections.Immutable;
using System.Text;

namespace Explainer.Editing.Syntax;

/// <summary>
/// A storyboard's text taken apart without loss: its tokens in turn are the text, and its nodes say what stretches of it mean. Of a broken or half-typed
/// text there is a tree, too, of what can be made out. Immutable; a changed text is parsed anew.
/// </summary>
public sealed class SyntaxTree
{
    internal SyntaxTree(string text, ImmutableArray<SyntaxToken> tokens, ValueSyntax root, int firstProblem)
    {
        (Text, Tokens, Root, FirstProblem) = (text, tokens, root, firstProblem);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>All of the text in pieces, in order and without gaps.</summary>
    public ImmutableArray<SyntaxToken> Tokens { get; }

    /// <summary>What the first document holds; an empty scalar when that is nothing.</summary>
    public ValueSyntax Root { get; }

    /// <summary>Where the text first stops to be YAML, in UTF-16 characters; -1 when all of it is.</summary>
    public int FirstProblem { get; }

    /// <summary>Whether the text is not YAML as a whole.</summary>
    public bool IsBroken => FirstProblem >= 0;

    /// <summary>Takes a text apart.</summary>
    /// <param name="text">The text, whatever it holds.</param>
    public static SyntaxTree Parse(string text)
    {
        // What is closed too late can only be told from what was never closed when the whole text is known.
        var tree = new YamlParser(text, recovers: false).Parse();
        return tree.IsBroken ? new YamlParser(text, recovers: true).Parse() : tree;
    }

    /// <summary>The index of the token that holds a character; the last one for the end of the text, -1 when there is none.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, Tokens.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Tokens[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return high;
    }

    /// <summary>The text, put together from its pieces.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Text.Length);
        foreach (var token in Tokens)
        {
            text.Append(Text, token.Start, token.Length);
        }

        return text.ToString();
    }
}
