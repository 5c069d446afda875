using Microsoft.AspNetCore.DataProtection;
using TpmAssistant.Application.Publishing;
using TpmAssistant.Bot.Pages;
using TpmAssistant.Domain.Projects;

namespace TpmAssistant.Bot.Tests.Pages;

public sealed class TicketsTests
{
    private static readonly ReportTicket Report = new(new("t1"), new(new("atlas"), Audience.Executive, 3), ReportDocument.Markdown);

    private readonly EphemeralDataProtectionProvider _keys = new();

    [Fact]
    public void Read_OwnAddress_GivesWhatItWasMadeFor() => Assert.Equal(Report, Tickets("/report").Read(Ticket(Tickets("/report"))));

    [Fact]
    public void Read_AddressOfAnotherPage_OpensNothing() => Assert.Null(Tickets("/plan").Read(Ticket(Tickets("/report"))));

    [Fact]
    public void Read_OneLetterChanged_OpensNothing()
    {
        var ticket = Ticket(Tickets("/report"));
        var changed = ticket[..40] + (ticket[40] == 'A' ? 'B' : 'A') + ticket[41..];

        Assert.Null(Tickets("/report").Read(changed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("CfDJ8")]
    [InlineData("not a ticket at all: %00 ../..")]
    public void Read_Nonsense_OpensNothing(string? ticket) => Assert.Null(Tickets("/report").Read(ticket));

    private Tickets<ReportTicket> Tickets(string path) => new(_keys, new PublicAddress(new Uri("http://localhost:1/")), path);

    private static string Ticket(Tickets<ReportTicket> tickets) => Uri.UnescapeDataString(tickets.Create(Report).Query["?ticket=".Length..]);
}
