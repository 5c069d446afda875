using Spectre.Console;
using TpmAssistant.Application.Access;
using TpmAssistant.Bot.Turns;
using TpmAssistant.Cards;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Bot.CommandLine;

/// <summary>Prints answers as text: with colours on a terminal, plain when piped.</summary>
internal static class AnswerText
{
    /// <summary>Prints them.</summary>
    /// <param name="told">The answers.</param>
    /// <param name="asker">For whom.</param>
    /// <param name="format"><c>text</c>, <c>markdown</c> or <c>html</c>.</param>
    public static void Write(Told told, Asker asker, string format = "text")
    {
        var context = FaceContext.For(asker, told.Call);
        if (told is { Trouble: { } trouble, Narration: null }) Console.WriteLine(NarrationText.Of(trouble, context) + Environment.NewLine);
        if (told.WordsDidNotHold) Console.WriteLine(NarrationText.DidNotHold(context) + Environment.NewLine);
        if (told.Narration is { } narration) Console.WriteLine(NarrationText.Of(narration, context, told.Trouble is not null).Plain + Environment.NewLine);
        foreach (var answer in told.Answers)
        {
            if (format != "text")
            {
                Console.WriteLine(format == "html" ? AnswerFaces.Page(answer, context) : AnswerFaces.Markdown(answer, context));
                continue;
            }

            foreach (var line in AnswerFaces.Text(answer, context))
            {
                if (Console.IsOutputRedirected) Console.WriteLine(line.Plain);
                else AnsiConsole.MarkupLine(new string(' ', line.Indent * 2) + string.Concat(line.Spans.Select(Markup)));
            }

            Console.WriteLine();
        }
    }

    private static string Markup(Span span)
    {
        var text = span.Text.EscapeMarkup();
        return span.Style switch
        {
            SpanStyle.Heading => $"[bold underline]{text}[/]",
            SpanStyle.Strong => $"[bold]{text}[/]",
            SpanStyle.Subtle => $"[dim]{text}[/]",
            SpanStyle.Good => $"[green]{text}[/]",
            SpanStyle.Warning => $"[yellow]{text}[/]",
            SpanStyle.Bad => $"[red]{text}[/]",
            _ => text,
        };
    }
}
