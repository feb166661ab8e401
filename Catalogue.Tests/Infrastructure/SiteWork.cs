using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Catalogue.Tests.Infrastructure;

internal static class SiteWork
{
    /// <summary>Takes out of a site what it does by itself.</summary>
    public static IServiceCollection WithoutJobs(this IServiceCollection services)
    {
        services.Remove(services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType?.IsAssignableTo(typeof(QuartzHostedService)) == true));
        return services;
    }
}
