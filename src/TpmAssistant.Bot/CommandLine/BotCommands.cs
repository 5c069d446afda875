using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.Options;
using TpmAssistant.Bot.Hosting;
using TpmAssistant.Bot.Mcp;
using TpmAssistant.Domain.Forecast;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>The commands of the program.</summary>
internal static class BotCommands
{
    private const int Interrupted = 130;

    /// <summary>How long Ctrl+C waits for turns to end and for the chat window to close before the process is ended without them.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(40);

    /// <summary>A question may begin with a mention: "@Priya" names no file to read arguments from.</summary>
    private static readonly ParserConfiguration AsTyped = new() { ResponseFileTokenReplacer = null };

    /// <summary>Parses and runs; what the person can mend is one line on standard error and exit code 1.</summary>
    public static async Task<int> RunAsync(string[] args, TimeProvider clock)
    {
        Terminal.Prepare();
        try
        {
            return await Root(clock).Parse(args, AsTyped).InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = LongestStop,
            });
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (StartFailure failure)
        {
            return await FailAsync(failure.Message);
        }
        catch (OptionsValidationException wrong)
        {
            return await FailAsync($"A setting is wrong. {string.Join(' ', wrong.Failures)}");
        }
        catch (InvalidOperationException wrong) when (wrong.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal))
        {
            return await FailAsync($"A setting is wrong. {wrong.Message}");
        }
        catch (InvalidOperationException wrong) when (wrong.Source == typeof(ConfigurationBinder).Assembly.GetName().Name)
        {
            return await FailAsync($"A setting is wrong. {wrong.Message}");
        }
    }

    private static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message.ReplaceLineEndings(" "));
        return 1;
    }

    private static RootCommand Root(TimeProvider clock)
    {
        var chat = new Option<bool>("--chat") { Description = "Also open Microsoft's local Teams client (needs Node.js 20)." };
        var port = PortOption("--port", "The port to listen on; 0 takes a free one.", BotHost.DefaultPort);
        var chatPort = PortOption("--chat-port", "The port of the chat window; 0 takes a free one.", 56150);
        var noBrowser = new Option<bool>("--no-browser") { Description = "Do not open a browser; print the address only." };
        var file = PlanFileOption();
        var root = new RootCommand("TPM Assistant: status reports, risks and follow-up for technical project managers, in Microsoft Teams.")
        {
            chat, port, chatPort, noBrowser, file, Ask(clock), Analyze(clock), Demo(clock), Package(), Mcp(clock), Feedback(clock),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(
            new ServeSettings(
                parsed.GetValue(port), parsed.GetValue(chat), parsed.GetValue(chatPort), !parsed.GetValue(noBrowser), Plan(parsed.GetValue(file)),
                Settings(parsed.UnmatchedTokens)),
            clock,
            cancellationToken));
        return root;
    }

    private static Command Ask(TimeProvider clock)
    {
        var question = new Argument<string>("question") { Description = "What to ask, as in \"status of Atlas\"." };
        var json = new Option<bool>("--json") { Description = "Print function, arguments, confidence and the exact activities that Teams would get." };
        var person = new Option<string?>("--as") { Description = "Who asks: a mail address or object id of the demo organisation." };
        var conversation = new Option<string?>("--conversation") { Description = "A name for the conversation, so that a later question can lean on this one." };
        var file = PlanFileOption();
        var extra = new Option<string?>("--file") { Description = "What the question is about: test results (JUnit XML or Newman JSON), or a risk register to import (CSV)." };
        var format = new Option<string>("--format") { Description = "text, markdown or html.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "markdown", "html");
        var publish = new Option<bool>("--publish") { Description = "Where the answer is a report to publish, or a table to bring into the register: do it as proposed." };
        var command = new Command("ask", "Ask a question and print the answer.") { question, json, format, publish, person, conversation, file, extra };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => AskCommand.RunAsync(
            new AskSettings(
                parsed.GetValue(question)!, parsed.GetValue(json), parsed.GetValue(person), parsed.GetValue(conversation),
                Plan(parsed.GetValue(file)), Settings(parsed.UnmatchedTokens), parsed.GetValue(format)!, parsed.GetValue(publish), Plan(parsed.GetValue(extra))),
            clock,
            cancellationToken));
        return command;
    }

    private static Command Analyze(TimeProvider clock)
    {
        var file = new Argument<string>("file") { Description = "Microsoft Project XML, Planner's Excel export, or a tracker's CSV." };
        var json = new Option<bool>("--json") { Description = "Print JSON, which is the only form there is." };
        var usual = new ForecastSettings();
        var iterations = new Option<int>("--iterations") { Description = "How often the forecast plays the plan through.", DefaultValueFactory = _ => usual.Iterations };
        iterations.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > ForecastInput.MostIterations) result.AddError($"--iterations takes 1 to {ForecastInput.MostIterations}.");
        });
        var seed = new Option<ulong>("--seed") { Description = "What the forecast's random numbers begin from: the same seed gives the same forecast.", DefaultValueFactory = _ => usual.Seed };
        var command = new Command("analyze", "Read a plan file and print it as JSON, with schedule and forecast.") { file, json, iterations, seed };
        command.SetAction(parsed =>
        {
            var reader = BotHost.PlanReader();
            return AnalyzeCommand.Run(reader, PlanInput.Open(parsed.GetValue(file)!), parsed.GetValue(iterations), parsed.GetValue(seed), clock, Console.Out);
        });
        return command;
    }

    private static Command Demo(TimeProvider clock)
    {
        var port = PortOption("--port", "The port to listen on; 0 takes a free one.", BotHost.DefaultPort + 1);
        var command = new Command("demo", "Run the demo organisation alone, as Microsoft Graph answers.") { port };
        command.SetAction((parsed, cancellationToken) => DemoCommand.RunAsync(parsed.GetValue(port), clock, cancellationToken));
        return command;
    }

    private static Command Feedback(TimeProvider clock)
    {
        var tenant = new Option<string?>("--tenant") { Description = "The organisation's id; the demo organisation when absent." };
        var days = new Option<int>("--days") { Description = "How many days back.", DefaultValueFactory = _ => 30 };
        var command = new Command("feedback", "List what people thought of answers: which answer and what they wrote, not who.") { tenant, days };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => FeedbackCommand.RunAsync(
            parsed.GetValue(tenant), Math.Clamp(parsed.GetValue(days), 1, 3_650), Settings(parsed.UnmatchedTokens), clock, Console.Out, cancellationToken));
        return command;
    }

    private static Command Mcp(TimeProvider clock)
    {
        var person = new Option<string?>("--as") { Description = "Who asks: a mail address or object id of the demo organisation." };
        var command = new Command("mcp", "Offer the functions to a model's host over standard input and output (Model Context Protocol).") { person };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => McpCommand.RunAsync(parsed.GetValue(person), Settings(parsed.UnmatchedTokens), clock, cancellationToken));
        return command;
    }

    private static Command Package()
    {
        var bot = new Option<string>("--bot-id") { Description = "The bot's app id, a GUID.", Required = true };
        var domain = new Option<string>("--domain") { Description = "The host on which the bot answers, without https.", Required = true };
        var app = new Option<string?>("--teams-app-id") { Description = "The app's id in Teams, a GUID; the bot's id when absent." };
        var signIn = new Option<string?>("--sign-in-app-id") { Description = "The Entra application that people sign in to (Entra:AppId), a GUID; the bot's id when absent." };
        var output = new Option<string>("--output") { Description = "The file to write.", DefaultValueFactory = _ => "tpm-assistant.zip" };
        var command = new Command("package", "Write the app package that is uploaded to Teams.") { bot, domain, app, signIn, output };
        command.SetAction(parsed => PackageCommand.Run(
            parsed.GetValue(bot)!, parsed.GetValue(domain)!, parsed.GetValue(app), parsed.GetValue(signIn), parsed.GetValue(output)!, Console.Out));
        return command;
    }

    private static Option<int> PortOption(string name, string description, int usual)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => usual };
        option.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !ushort.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                given.AddError($"{name} must be a number from 0 to {ushort.MaxValue}, not '{token.Value}'.");
        });
        return option;
    }

    private static Option<string?> PlanFileOption() =>
        new("--project-file") { Description = "A plan of your own: Microsoft Project XML, Planner's Excel export, or a tracker's CSV." };

    private static PlanInput? Plan(string? path) => path is null ? null : PlanInput.Open(path);

    /// <summary>Settings given as <c>--Section:Name=value</c>; anything else unknown is a mistake.</summary>
    private static string[] Settings(IReadOnlyList<string> tokens)
    {
        var wrong = tokens.FirstOrDefault(token => !(token.StartsWith("--", StringComparison.Ordinal) && token.Contains(':', StringComparison.Ordinal)
            && token.Contains('=', StringComparison.Ordinal)));
        return wrong is null
            ? [.. tokens]
            : throw new StartFailure($"'{wrong}' is not understood. Run with --help to see the commands; a setting is written --Section:Name=value.");
    }
}
