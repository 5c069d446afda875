using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Snapshots;
using TpmAssistant.Domain.Projects;
using TpmAssistant.Domain.Risks;
using TpmAssistant.Domain.Risks.Register;

namespace TpmAssistant.Application.Risks;

/// <summary>Puts an edit upon an entry, once its names were found and its values checked.</summary>
internal sealed record EntryEditing(EntryEdit Edit, Person? Owner, RiskTrigger? Trigger)
{
    private static readonly RiskResponse[] OfThreats = [RiskResponse.Avoid, RiskResponse.Mitigate, RiskResponse.Transfer, RiskResponse.Accept, RiskResponse.Escalate];

    private static readonly RiskResponse[] OfOpportunities = [RiskResponse.Exploit, RiskResponse.Enhance, RiskResponse.Share, RiskResponse.Accept, RiskResponse.Escalate];

    public static IReadOnlyList<RiskResponse> Responses(RiskDirection direction) => direction == RiskDirection.Opportunity ? OfOpportunities : OfThreats;

    /// <summary>The editing, or why the edit cannot be made.</summary>
    public static (EntryEditing? Editing, Refusal? Refusal) Of(Asker asker, ProjectView view, EntryEdit edit)
    {
        if (edit.Probability is < 0 or > 5) return (null, Bad("probability", edit.Probability));
        if (edit.Impact is < 0 or > 5) return (null, Bad("impact", edit.Impact));
        Person? owner = null;
        if (EntryText.Of(edit.Owner) is { } name)
        {
            (owner, var refusal) = RegisterOwner.Of(asker, view, name);
            if (refusal is not null) return (null, refusal);
        }

        return (new(edit, owner, edit.Trigger is { } trigger ? TriggerReading.Of(EntryText.Of(trigger), view.Now) : null), null);
    }

    /// <summary>The entry with all but status and reason as the edit says.</summary>
    public RegisterEntry On(RegisterEntry entry) => entry with
    {
        Title = Edit.Title is { } title ? EntryText.Of(title) : entry.Title,
        Direction = Edit.Direction ?? entry.Direction,
        Probability = Score(Edit.Probability, entry.Probability),
        Impact = Score(Edit.Impact, entry.Impact),
        Owner = Edit.Owner is null ? entry.Owner : Owner,
        Response = Response(entry),
        Actions = Edit.Actions is { } actions ? EntryText.Of(actions) : entry.Actions,
        Contingency = Edit.Contingency is { } contingency ? EntryText.Of(contingency) : entry.Contingency,
        Trigger = Edit.Trigger is null ? entry.Trigger : Trigger,
        ReviewOn = Edit.ReviewOn is { } review ? Day(review) : entry.ReviewOn,
        Proximity = Edit.Proximity is { } strike ? Day(strike) : entry.Proximity,
        ShownToClient = Edit.ShownToClient ?? entry.ShownToClient,
    };

    /// <summary>A response that does not go with the direction is none: nobody exploits a threat.</summary>
    private RiskResponse? Response(RegisterEntry entry)
    {
        var wanted = Edit.DropsResponse ? null : Edit.Response ?? entry.Response;
        return wanted is { } response && Responses(Edit.Direction ?? entry.Direction).Contains(response) ? response : null;
    }

    private static int? Score(int? wanted, int? now) => wanted switch { null => now, 0 => null, var score => score };

    private static DateOnly? Day(DateOnly day) => day == DateOnly.MinValue ? null : day;

    private static Refusal Bad(string argument, int? value) => Errors.BadArgument(argument, $"{value}", ["1", "2", "3", "4", "5"]);
}
