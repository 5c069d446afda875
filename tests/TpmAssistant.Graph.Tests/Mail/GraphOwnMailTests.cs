using TpmAssistant.Application.Mail;
using TpmAssistant.Domain.Snapshots;
using TpmAssistant.Graph.Tests.Fakes;

namespace TpmAssistant.Graph.Tests.Mail;

public sealed class GraphOwnMailTests
{
    private const string Read = "GET /me/messages/M1";

    private readonly ScriptedGraph _graph = new();

    [Fact]
    public async Task Read_Sent_IsFoundByItsImmutableId()
    {
        _graph.On(Read, Answer.Ok("""{"id":"M1","subject":"Atlas","isDraft":false,"body":{"contentType":"html","content":"<p>Hi</p>"}}"""));

        var reading = await ReadAsync();

        Assert.Equal(new OwnMailReading(new OwnMail("Atlas", "<p>Hi</p>", IsDraft: false), ReadFailure.None), reading);
        var asked = Assert.Single(_graph.Asked);
        Assert.Equal("IdType=\"ImmutableId\"", asked.Headers["Prefer"]);
        Assert.Contains("$select=subject,body,isDraft", asked.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_MadePlainInOutlook_IsReadAsItsLines()
    {
        _graph.On(Read, Answer.Ok("""{"id":"M1","isDraft":true,"body":{"contentType":"text","content":"a < b\nc"}}"""));

        Assert.Equal(new OwnMail("", "a &lt; b<br>c", IsDraft: true), (await ReadAsync()).Mail);
    }

    [Theory]
    [InlineData(404, ReadFailure.NotFound)]
    [InlineData(403, ReadFailure.Forbidden)]
    [InlineData(401, ReadFailure.NotSignedIn)]
    public async Task Read_Refused_SaysWhy(int status, ReadFailure failure)
    {
        _graph.On(Read, Answer.Of(status));

        Assert.Equal(new OwnMailReading(null, failure), await ReadAsync());
    }

    private async Task<OwnMailReading> ReadAsync()
    {
        using var bench = new Bench(_graph);
        return await bench.Get<IOwnMail>().ReadAsync(Bench.Asker, "M1", CancellationToken.None);
    }
}
