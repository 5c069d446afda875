using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Cadence;
using TpmAssistant.Application.Changes;
using TpmAssistant.Application.Closure;
using TpmAssistant.Application.Health;
using TpmAssistant.Application.Meetings.Minutes;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Application.Readiness;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Layout;

namespace TpmAssistant.Cards;

/// <summary>How many items an answer shows, so that a card stays below the size that every client takes.</summary>
internal static class Rooms
{
    /// <summary>Below what clients take, so that the message around the card fits too.</summary>
    private const int MostBytes = AdaptiveCard.MaxBytes - (2 * 1024);

    private static readonly Room[] Lists = [new(10, 3), new(7, 3), new(5, 3), new(3, 2), new(2, 1), new(1, 1)];
    private static readonly Room ListText = new(50, 5);

    /// <summary>Of a card that holds several lists, from generous to bare.</summary>
    public static IReadOnlyList<Room> Reports { get; } = [new(4, 3), new(4, 2), new(3, 2), new(3, 1), new(2, 1), new(1, 1)];

    /// <summary>Of a text that holds several lists.</summary>
    public static Room ReportText { get; } = new(10, 5);

    /// <summary>Of a form.</summary>
    public static Room Form => Lists[0];

    /// <summary>Of an answer's card, from generous to bare.</summary>
    public static IReadOnlyList<Room> OfCard(Answer answer) => IsReport(answer) ? Reports : Lists;

    /// <summary>Of an answer as text.</summary>
    public static Room OfText(Answer answer) => IsReport(answer) ? ReportText : ListText;

    /// <summary>The first of several cards, from generous to bare, that every client takes; the last one if none is.</summary>
    public static AdaptiveCard Fitting(Func<Room, AdaptiveCard> render, IReadOnlyList<Room> rooms)
    {
        AdaptiveCard? card = null;
        foreach (var room in rooms)
        {
            card = render(room);
            if (card.ToUtf8().Length <= MostBytes)
                return card;
        }

        return card!;
    }

    /// <summary>Whether it holds several lists rather than one.</summary>
    private static bool IsReport(Answer answer) => answer is StatusReportAnswer or PublicationForm or WhatChangedAnswer or WelcomeAnswer or MyDayAnswer or MorningBriefAnswer
        or PlanPreview or PlanAdopted or HealthAnswer or ReadinessAnswer or MinutesAnswer or ClosureAnswer;
}
