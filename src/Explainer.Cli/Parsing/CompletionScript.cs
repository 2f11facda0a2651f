using System.Collections.Immutable;
using System.CommandLine;
using System.Text;

namespace Explainer.Cli.Parsing;

/// <summary>Writes scripts with which shells complete calls of the program, from the definitions of the commands. Where no option is typed, files are completed.</summary>
internal static class CompletionScript
{
    /// <summary>The shells that are known.</summary>
    public static readonly ImmutableArray<string> Shells = ["bash", "zsh", "fish", "powershell"];

    /// <summary>The script for a shell.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    /// <param name="root">The program.</param>
    public static string Write(string shell, Command root) => shell switch
    {
        "bash" => Bash(root),
        "zsh" => Zsh(root),
        "fish" => Fish(root),
        _ => PowerShell(root),
    };

    private static string Bash(Command root)
    {
        var text = new StringBuilder("_explainer() {\n  local word=${COMP_WORDS[COMP_CWORD]} command=${COMP_WORDS[1]} options\n  COMPREPLY=()\n");
        text.Append($"  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W \"{Names(root.Subcommands)} help {Options(root, root)}\" -- \"$word\"))\n    return\n  fi\n");
        text.Append("  if [[ $word != -* ]]; then\n    compopt -o filenames 2>/dev/null\n    COMPREPLY=($(compgen -f -- \"$word\"))\n    return\n  fi\n  case $command in\n");
        foreach (var command in root.Subcommands)
        {
            text.Append($"    {command.Name}) options=\"{Options(command, root)}\" ;;\n");
        }

        return text.Append("    *) return ;;\n  esac\n  COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n}\ncomplete -F _explainer explainer\n").ToString();
    }

    private static string Zsh(Command root)
    {
        var text = new StringBuilder("#compdef explainer\n_explainer() {\n  local -a commands\n  commands=(\n");
        foreach (var command in root.Subcommands)
        {
            text.Append($"    {Quoted($"{command.Name}:{command.Description}")}\n");
        }

        text.Append("  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n");
        foreach (var command in root.Subcommands)
        {
            text.Append($"    {command.Name}) [[ $PREFIX == -* ]] && compadd -- {Options(command, root)} || _files ;;\n");
        }

        return text.Append("  esac\n}\nif [ \"$funcstack[1]\" = _explainer ]; then _explainer \"$@\"; else compdef _explainer explainer; fi\n").ToString();
    }

    private static string Fish(Command root)
    {
        var text = new StringBuilder();
        foreach (var command in root.Subcommands)
        {
            text.Append($"complete -c explainer -n __fish_use_subcommand -f -a {command.Name} -d {Quoted(command.Description ?? "")}\n");
            foreach (var option in All(command, root))
            {
                var aliases = option.Aliases.Append(option.Name).Order(StringComparer.Ordinal).Select(a => a.StartsWith("--", StringComparison.Ordinal) ? $" -l {a[2..]}" : $" -s {a[1..]}");
                text.Append($"complete -c explainer -n '__fish_seen_subcommand_from {command.Name}'{string.Concat(aliases)}{(option.HelpName is null ? "" : " -r")} -d {Quoted(option.Description ?? "")}\n");
            }
        }

        return text.ToString();
    }

    private static string PowerShell(Command root)
    {
        var text = new StringBuilder("Register-ArgumentCompleter -Native -CommandName explainer -ScriptBlock {\n  param($word, $ast, $position)\n  $options = @{\n");
        foreach (var command in root.Subcommands)
        {
            text.Append($"    '{command.Name}' = '{Options(command, root)}'\n");
        }

        return text.Append($"  }}\n  $words = $ast.CommandElements | ForEach-Object {{ $_.ToString() }}\n  $typed = if ($word) {{ $words.Count - 1 }} else {{ $words.Count }}\n"
            + $"  $known = if ($typed -lt 2) {{ '{Names(root.Subcommands)} help' }} elseif ($word -like '-*') {{ $options[$words[1]] }} else {{ '' }}\n"
            + "  $known -split ' ' | Where-Object { $_ -and $_ -like \"$word*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n").ToString();
    }

    private static string Names(IEnumerable<Command> commands) => string.Join(' ', commands.Where(c => !c.Hidden).Select(c => c.Name));

    private static string Options(Command command, Command root) =>
        string.Join(' ', All(command, root).SelectMany(o => o.Aliases.Append(o.Name)).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<Option> All(Command command, Command root) =>
        command.Options.Concat(command == root ? [] : root.Options.Where(o => o.Recursive)).Where(o => !o.Hidden);

    // For zsh and fish alike: single quotes, and an apostrophe outside of them.
    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
