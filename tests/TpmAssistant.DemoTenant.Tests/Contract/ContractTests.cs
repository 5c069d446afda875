using TpmAssistant.Testing;

namespace TpmAssistant.DemoTenant.Tests.Contract;

public sealed class ContractTests
{
    [FactIfContractCanBeChecked]
    [Trait("Needs", "More")]
    public async Task EveryAnswer_FitsMicrosoftsDescription()
    {
        using var recorder = new ExchangeRecorder();
        await using var demo = await DemoHost.StartAsync(through: recorder);
        await new ContractTour(demo).GoAsync();

        var (exitCode, output) = await CheckAsync(recorder);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("not exercised: GET /planner", output, StringComparison.Ordinal);
        Assert.DoesNotContain("not exercised: GET /me/events", output, StringComparison.Ordinal);
    }

    [FactIfContractCanBeChecked]
    [Trait("Needs", "More")]
    public async Task AnswerOfAWrongShape_IsFound()
    {
        using var recorder = new ExchangeRecorder();
        await using var demo = await DemoHost.StartAsync(through: recorder);
        await demo.GetAsync("/me");
        await demo.GetAsync("/me/messages?$bogus=1");
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, recorder.Lines
            .Select(line => line.Replace("\"displayName\":\"Mara Lindqvist\"", "\"displayName\":7,\"nickname\":\"Mara\"", StringComparison.Ordinal))
            .Append("""{"method":"PATCH","url":"/demo/v1.0/planner/tasks/x","requestHeaders":{},"requestBody":{"percentComplete":"half"},"status":204,"responseBody":null}""")
            .Append("""{"method":"GET","url":"/v1.0/me/drive","requestHeaders":{},"requestBody":null,"status":200,"responseBody":{}}"""));

        var (exitCode, output) = await GraphContract.RunAsync(file);
        File.Delete(file);

        Assert.Equal(1, exitCode);
        Assert.Contains("WRONG GET /me: response: /displayName must be", output, StringComparison.Ordinal);
        Assert.Contains("WRONG GET /me: response: /nickname is not described", output, StringComparison.Ordinal);
        Assert.Contains("WRONG GET /me/messages: query: option $bogus is not described", output, StringComparison.Ordinal);
        Assert.Contains("WRONG PATCH /planner/tasks/{plannerTask-id}: request: If-Match is missing", output, StringComparison.Ordinal);
        Assert.Contains("WRONG PATCH /planner/tasks/{plannerTask-id}: request: /percentComplete must be number", output, StringComparison.Ordinal);
        Assert.Contains("not described: GET /me/drive", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> CheckAsync(ExchangeRecorder recorder)
    {
        var file = Path.GetTempFileName();
        recorder.Save(file);
        var result = await GraphContract.RunAsync(file);
        File.Delete(file);
        return result;
    }
}
