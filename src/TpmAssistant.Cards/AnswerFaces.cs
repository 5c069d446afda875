using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.Meetings;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Reports;
using TpmAssistant.Application.Risks;
using TpmAssistant.Application.Tasks;
using TpmAssistant.Application.Team;
using TpmAssistant.Cards.Composing;
using TpmAssistant.Cards.Elements;
using TpmAssistant.Cards.Layout;
using TpmAssistant.Cards.Rendering;
using TpmAssistant.Cards.Wording;
using TpmAssistant.Cards.Writing;

namespace TpmAssistant.Cards;

/// <summary>An answer as Teams gets it.</summary>
/// <param name="Json">The Adaptive Card, UTF-8.</param>
/// <param name="Summary">The card in a sentence, for notifications.</param>
public sealed record CardFace(ReadOnlyMemory<byte> Json, string Summary);

/// <summary>Turns what a use case returns into a card or into lines of text. New answers get a line here.</summary>
public static class AnswerFaces
{
    /// <summary>How many items a list shows, from generous to bare; the first that fits a card is taken.</summary>
    private static readonly int[] Limits = [10, 7, 5, 3, 2, 1];
    private static readonly int[] ReportLimits = [5, 4, 3, 2, 1];

    /// <summary>The answer as a card below the size that every client takes.</summary>
    public static CardFace Card(Answer answer, FaceContext context)
    {
        var voice = new Voice(context);
        CardFace? face = null;
        foreach (int limit in LimitsFor(answer))
        {
            var layout = Layout(answer, voice, limit);
            var card = CardRenderer.Render(layout, voice.Lang);
            face = new CardFace(card.ToUtf8(), card.FallbackText);
            if (face.Json.Length <= AdaptiveCard.MaxBytes)
                return face;
        }

        return face!;
    }

    /// <summary>The answer as text: the card's content, all of it unfolded.</summary>
    public static IReadOnlyList<TextLine> Text(Answer answer, FaceContext context) =>
        TextRenderer.Render(Layout(answer, new Voice(context), LimitsFor(answer)[0]));

    internal static Face Layout(Answer answer, Voice voice, int limit) => answer switch
    {
        StatusReportAnswer report => StatusReportFace.Compose(report, voice, limit),
        PortfolioAnswer portfolio => PortfolioFace.Compose(portfolio, voice, limit),
        RisksFoundAnswer risks => RisksFace.Compose(risks, voice, limit),
        TaskListAnswer tasks => TaskListFace.Compose(tasks, voice, limit),
        MyDayAnswer day => MyDayFace.Compose(day, voice, limit),
        MeetingListAnswer meetings => MeetingListFace.Compose(meetings, voice, limit),
        WorkloadAnswer workload => WorkloadFace.Compose(workload, voice, limit),
        HelpAnswer help => AssistantFaces.Help(help, voice),
        DidYouMean unsure => AssistantFaces.DidYouMean(unsure, voice),
        MailProposalAnswer mail => ProposalFaces.Mail(mail, voice),
        ProposalClickAnswer click => ProposalFaces.Clicked(click, voice),
        WelcomeAnswer welcome => WelcomeFace.Compose(welcome, voice, limit),
        PlanInvitation invitation => PlanFaces.Invitation(invitation, voice),
        PlanPreview preview => PlanFaces.Preview(preview, voice, limit),
        PlanAdopted adopted => PlanFaces.Adopted(adopted, voice, limit),
        PlanRefused refused => PlanFaces.Refused(refused, voice),
        Refusal refusal => AssistantFaces.Refusal(refusal, voice),
        Failure failure => AssistantFaces.Failure(failure, voice),
        SignInNeeded => AssistantFaces.SignIn(voice),
        _ => throw new NotSupportedException($"No face for {answer.GetType().Name}."),
    };

    private static int[] LimitsFor(Answer answer) =>
        answer is StatusReportAnswer or WelcomeAnswer or MyDayAnswer or PlanPreview or PlanAdopted ? ReportLimits : Limits;
}
