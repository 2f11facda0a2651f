using System.CommandLine;
using Explainer.Cli.Commands;

namespace Explainer.Cli.Parsing;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    /// <summary>The program itself, with its commands in the order of its help.</summary>
    public static readonly Command Root = Create();

    /// <summary>How command lines are read: no response files, as @ is a letter like others in a path.</summary>
    public static readonly ParserConfiguration Configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    private static Command Create()
    {
        var root = new Command("explainer", "Compiles YAML storyboards to animated explainer videos.");
        root.Options.Add(CommonOptions.Help);
        root.Options.Add(CommonOptions.Version);
        root.Options.Add(CommonOptions.Quiet);
        root.Options.Add(CommonOptions.Json);
        root.Subcommands.Add(new RenderCommand());
        root.Subcommands.Add(new StillCommand());
        root.Subcommands.Add(new SheetCommand());
        root.Subcommands.Add(new CheckCommand());
        root.Subcommands.Add(new AudioCommand());
        root.Subcommands.Add(new CaptionsCommand());
        root.Subcommands.Add(new TranscriptCommand());
        root.Subcommands.Add(new ExportCommand());
        root.Subcommands.Add(new NotesCommand());
        root.Subcommands.Add(new WatchCommand());
        root.Subcommands.Add(new StudioCommand());
        root.Subcommands.Add(new LspCommand());
        root.Subcommands.Add(new McpCommand());
        root.Subcommands.Add(new DiffCommand());
        root.Subcommands.Add(new AssembleCommand());
        root.Subcommands.Add(new CacheCommand());
        root.Subcommands.Add(new NewCommand());
        root.Subcommands.Add(new InitCommand());
        root.Subcommands.Add(new ComponentsCommand());
        root.Subcommands.Add(new LibraryCommand());
        root.Subcommands.Add(new GuideCommand());
        root.Subcommands.Add(new SchemaCommand());
        root.Subcommands.Add(new DevicesCommand());
        root.Subcommands.Add(new MeasureCommand());
        root.Subcommands.Add(new VoicesCommand());
        root.Subcommands.Add(new DoctorCommand());
        root.Subcommands.Add(new CompletionCommand());
        return root;
    }
}
