using Spectre.Console;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>Where lines are printed: colours and wrapping on a terminal, plain whole lines when piped.</summary>
internal static class Terminal
{
    /// <summary>Chooses once, before anything is printed.</summary>
    public static void Prepare()
    {
        if (!Console.IsOutputRedirected) return;
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        AnsiConsole.Profile.Width = int.MaxValue;
    }
}
