using Explainer.Cli;
using Explainer.Cli.Terminals;

using var terminal = Terminal.OfProcess();
return Application.Run(args, terminal, TimeProvider.System);
