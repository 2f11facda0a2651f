return Explainer.Cli.ExplainerApp.Run(args, Explainer.Scenes.Components.ComponentSet.BuiltIn);
