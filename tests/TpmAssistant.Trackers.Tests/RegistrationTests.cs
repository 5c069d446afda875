using Microsoft.Extensions.DependencyInjection;
using TpmAssistant.Application.Plans;
using TpmAssistant.Application.Sources;

namespace TpmAssistant.Trackers.Tests;

public class RegistrationTests
{
    [Fact]
    public void AddTrackers_EvenTwice_RegistersReaderAndSourceOnce()
    {
        var services = new ServiceCollection().AddTrackers().AddTrackers();

        Assert.Equal(typeof(PlanFileReader), Assert.Single(services, s => s.ServiceType == typeof(IPlanReader)).ImplementationType);
        Assert.Equal(typeof(FileTaskSource), Assert.Single(services, s => s.ServiceType == typeof(ITaskSource)).ImplementationType);
    }
}
