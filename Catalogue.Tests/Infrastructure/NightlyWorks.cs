using Catalogue.Web.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Infrastructure;

internal static class NightlyWorks
{
    /// <summary>Takes the work of the night out of a site whose clock is moved: it would queue mails and evict pages meanwhile.</summary>
    public static IServiceCollection WithoutNights(this IServiceCollection services)
    {
        foreach (var work in services.Where(service => service.ImplementationType?.IsSubclassOf(typeof(NightlyWork)) == true).ToList())
            services.Remove(work);
        return services;
    }
}
