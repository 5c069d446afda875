using TpmAssistant.Application.Access;
using TpmAssistant.Application.Functions;
using TpmAssistant.Application.OwnChanges;
using TpmAssistant.Application.Proposals;
using TpmAssistant.Application.Serialization;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Cards.Tests.Samples;

/// <summary>Changes of the product's own records that a language model wants.</summary>
internal static class OwnChangeSamples
{
    public static IEnumerable<Sample> All()
    {
        yield return Of("1-least", FunctionNames.NextItem);
        yield return Of("2-usual", FunctionNames.CaptureDecision, ("text", "we decided for Atlas to keep the VPN until the line is there"));
        yield return Of(
            "3-most", FunctionNames.UpdateRisk, ("risk", "R-3"), ("project", "Atlas"), ("probability", "5"), ("owner", Extremes.LongName), ("title", Extremes.LongTitle), ("reason", Extremes.Hostile),
            ("review", "2026-12-01"));
        var done = Proposal(new FunctionCall(FunctionNames.RecordLesson).With("text", "Ask the vendor in writing").With("project", "Atlas"));
        yield return new Sample("own-change", "4-done", ProposalClickAnswer.Of(ClickResult.Executed, done with { State = ProposalState.Done, Outcome = EffectOutcome.Done(done.Id.Value, null) }));
    }

    private static Sample Of(string name, string function, params (string Name, string Value)[] arguments)
    {
        var call = arguments.Aggregate(new FunctionCall(function), (call, argument) => call.With(argument.Name, argument.Value));
        return new Sample("own-change", name, new OwnChangeAnswer(Proposal(call), call));
    }

    private static Proposal Proposal(FunctionCall call) => new()
    {
        Id = new ProposalId("0123456789abcdef0123456789abcdef"), Kind = OwnChange.KindName, Payload = ProductJson.Serialize(call), Hash = new string('a', 64),
        ShownTo = new Asker(new TenantId("contoso"), Atlas.Lena.Id, "Lena Fischer", "en-GB", "Europe/Berlin", new ConversationRef("a:1", ConversationScope.Personal)),
        CreatedAt = Atlas.ReadAt, ExpiresAt = Atlas.ReadAt.AddHours(8),
    };
}
