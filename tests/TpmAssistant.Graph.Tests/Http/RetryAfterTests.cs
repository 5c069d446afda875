using TpmAssistant.Graph.Http;

namespace TpmAssistant.Graph.Tests.Http;

public sealed class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2", 2000)]
    [InlineData("2.128", 2128)]
    [InlineData(" 0.5 ", 500)]
    [InlineData("0", 0)]
    [InlineData("-1", 0)]
    [InlineData("1e9999", null)]
    [InlineData("1,5", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Parse_Seconds_AreReadWithTheirFraction(string? value, int? milliseconds) =>
        Assert.Equal(milliseconds is { } ms ? TimeSpan.FromMilliseconds(ms) : null, RetryAfter.Parse(value, Now));

    [Fact]
    public void Parse_AnAbsurdNumber_IsADay() => Assert.Equal(TimeSpan.FromDays(1), RetryAfter.Parse("99999999999999", Now));

    [Theory]
    [InlineData("Mon, 02 Mar 2026 09:00:07 GMT", 7)]
    [InlineData("Mon, 02 Mar 2026 08:59:00 GMT", 0)]
    public void Parse_HttpDate_IsTheTimeUntilThen(string value, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Parse(value, Now));

    [Fact]
    public void Of_FractionalHeader_IsNotLostToTheTypedHeader()
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("Retry-After", "5.5");

        Assert.Null(response.Headers.RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(5.5), RetryAfter.Of(response, Now));
    }

    [Fact]
    public void Of_NoHeader_IsNull()
    {
        using var response = new HttpResponseMessage();
        Assert.Null(RetryAfter.Of(response, Now));
    }
}
