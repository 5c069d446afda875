using System.ComponentModel;
using TpmAssistant.Application.Access;
using TpmAssistant.Application.Answers;
using TpmAssistant.Application.Meetings;

namespace TpmAssistant.Ai.Plugins;

/// <summary>The functions of meetings.</summary>
internal sealed class MeetingsPlugin(ListMeetings listMeetings)
{
    [Description("Lists one's own meetings of a day, with clashes.")]
    [Example("My meetings tomorrow")]
    public async Task<Answer> ListMeetings(
        Asker asker,
        [Description("The day in the person's time zone, as yyyy-MM-dd. Default: today.")] string? day = null,
        CancellationToken cancellationToken = default)
    {
        if (!ArgumentText.TryDay("day", day, out var which, out var refusal))
            return refusal;
        return await listMeetings.RunAsync(asker, which, cancellationToken);
    }
}
