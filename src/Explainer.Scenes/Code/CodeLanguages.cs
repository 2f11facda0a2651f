using System.Collections.Immutable;
using TextMateSharp.Grammars;
using TextMateSharp.Registry;

namespace Explainer.Scenes.Code;

/// <summary>The languages whose code is coloured, by TextMate grammars. Loaded with the first code that is shown.</summary>
internal static class CodeLanguages
{
    /// <summary>The name for code that is not coloured.</summary>
    public const string None = "plain";

    // What authors write, and what the grammars' package calls it.
    private static readonly ImmutableArray<(string Name, string Id)> Ids =
    [
        ("bash", "shellscript"), ("c", "c"), ("cpp", "cpp"), ("csharp", "csharp"), ("css", "css"), ("diff", "diff"), ("docker", "dockerfile"), ("fsharp", "fsharp"),
        ("go", "go"), ("html", "html"), ("ini", "ini"), ("java", "java"), ("javascript", "javascript"), ("json", "json"), ("julia", "julia"), ("latex", "latex"),
        ("lua", "lua"), ("make", "makefile"), ("markdown", "markdown"), ("php", "php"), ("powershell", "powershell"), ("python", "python"), ("r", "r"),
        ("ruby", "ruby"), ("rust", "rust"), ("sql", "sql"), ("swift", "swift"), ("typescript", "typescript"), ("xml", "xml"), ("yaml", "yaml"),
    ];

    private static readonly Lock Gate = new();
    private static readonly Lazy<(RegistryOptions Options, Registry Registry)> Grammars = new(() =>
    {
        var options = new RegistryOptions(ThemeName.DarkPlus);
        return (options, new Registry(options));
    });

    /// <summary>The names that an author may write beside plain.</summary>
    public static string[] Names { get; } = [.. Ids.Select(i => i.Name)];

    /// <summary>What the parts of lines are.</summary>
    /// <param name="lines">The code.</param>
    /// <param name="language">One of <see cref="Names"/>.</param>
    /// <returns>For each line its parts, in order and without gaps.</returns>
    public static ImmutableArray<ImmutableArray<CodeSpan>> Read(ImmutableArray<string> lines, string language)
    {
        if (Ids.FirstOrDefault(i => i.Name == language).Id is not { } id)
        {
            return [.. lines.Select(l => ImmutableArray.Create(new CodeSpan(0, l.Length, CodeKind.Plain)))];
        }

        // The registry is not made for several threads.
        lock (Gate)
        {
            var (options, registry) = Grammars.Value;
            var grammar = registry.LoadGrammar(options.GetScopeByLanguageId(id));
            var read = ImmutableArray.CreateBuilder<ImmutableArray<CodeSpan>>(lines.Length);
            IStateStack? state = null;
            foreach (var line in lines)
            {
                // Without a limit of time: what is seen must not depend on the machine. Lines are short.
                var result = grammar.TokenizeLine(line, state, TimeSpan.MaxValue);
                state = result.RuleStack;
                read.Add([.. result.Tokens.Where(t => t.StartIndex < line.Length).Select(t => SpanOf(t, line.Length))]);
            }

            return read.MoveToImmutable();
        }
    }

    private static CodeSpan SpanOf(IToken token, int length)
    {
        var end = Math.Min(token.EndIndex, length);
        return new CodeSpan(token.StartIndex, end - token.StartIndex, KindOf(token.Scopes));
    }

    // The innermost scope that says something decides. Their names follow the conventions of TextMate's manual, "Naming Conventions".
    private static CodeKind KindOf(List<string> scopes)
    {
        for (var i = scopes.Count - 1; i >= 0; i--)
        {
            var scope = scopes[i];
            CodeKind? kind =
                Is(scope, "comment") || Is(scope, "punctuation.definition.comment") ? CodeKind.Comment
                : Is(scope, "string") || Is(scope, "punctuation.definition.string") || Is(scope, "markup.inserted") ? CodeKind.String
                : Is(scope, "constant.character.escape") ? CodeKind.Number
                : Is(scope, "constant") || Is(scope, "support.constant") ? CodeKind.Number
                : Is(scope, "entity.name.function") || Is(scope, "support.function") || Is(scope, "variable.function") || Is(scope, "meta.function-call.generic") ? CodeKind.Function
                : Is(scope, "entity.name.type") || Is(scope, "entity.name.class") || Is(scope, "support.type") || Is(scope, "support.class") || Is(scope, "entity.other.inherited-class")
                    || Is(scope, "entity.other.attribute-name") || Is(scope, "keyword.type") ? CodeKind.Type
                : Is(scope, "keyword.operator") && !IsWord(scope) ? CodeKind.Punctuation
                : Is(scope, "keyword") || Is(scope, "storage") || Is(scope, "entity.name.tag") || Is(scope, "markup.heading") || Is(scope, "variable.language") ? CodeKind.Keyword
                : Is(scope, "punctuation") ? CodeKind.Punctuation
                : Is(scope, "variable") ? CodeKind.Plain
                : null;
            if (kind is { } found)
            {
                return found;
            }
        }

        return CodeKind.Plain;
    }

    // Operators that are words, such as Python's and, have scopes of their own.
    private static bool IsWord(string scope) =>
        scope.Contains(".logical.python", StringComparison.Ordinal) || scope.Contains(".new", StringComparison.Ordinal) || scope.Contains(".expression", StringComparison.Ordinal);

    private static bool Is(string scope, string start) =>
        scope.StartsWith(start, StringComparison.Ordinal) && (scope.Length == start.Length || scope[start.Length] == '.');
}
