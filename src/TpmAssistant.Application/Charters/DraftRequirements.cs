using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Records;
using TpmAssistant.Domain.Requirements;
using TpmAssistant.Domain.Text;

namespace TpmAssistant.Application.Charters;

/// <summary>Turns a stakeholder's request into stories, acceptance criteria and open questions, by the form of its sentences.</summary>
public sealed class DraftRequirements(IRecordStore records)
{
    /// <summary>The longest request that is read, in characters.</summary>
    public const int Longest = 6000;

    private const string Kind = "requirements";
    private static readonly Refusal Nothing = new("requirements-nothing");

    /// <summary>Takes a request apart; without one shows the form for it.</summary>
    /// <returns>A <see cref="RequirementsAnswer"/> or <see cref="RequirementsForm"/>, or why there is none.</returns>
    public async Task<Answer> RunAsync(Asker asker, string? request, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(request) ? await FormAsync(asker, cancellationToken) : Sketch(request);

    /// <summary>The form, with what the asker typed into it last; where others read along, empty.</summary>
    public async Task<Answer> FormAsync(Asker asker, CancellationToken cancellationToken) => new RequirementsForm(
        asker.Conversation.IsShared ? "" : (await records.ReadAsync<RequestText>(asker.Tenant, Key(asker), cancellationToken))?.Body.Text ?? "");

    /// <summary>Takes apart what was typed into the form and keeps it, so that it can be taken up again.</summary>
    public async Task<Answer> TakeAsync(Asker asker, string typed, CancellationToken cancellationToken)
    {
        if (Sketch(typed) is not RequirementsAnswer sketch) return Nothing;
        await records.PutAsync(asker.Tenant, Key(asker), new RequestText(sketch.Request), cancellationToken);
        return sketch with { IsFromForm = true };
    }

    private static Answer Sketch(string request)
    {
        var said = request.Trim();
        var read = said.Cut(Longest);
        var sketch = RequirementSketcher.Of(read);
        return sketch.Stories.Count == 0 ? Nothing : new RequirementsAnswer(read, sketch) { IsCut = said.Length > Longest };
    }

    private static RecordKey Key(Asker asker) => new(Kind, asker.Person.Value, "1");
}
