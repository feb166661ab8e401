using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Catalogue.Web.Infrastructure.Caching;

/// <summary>
/// What is the same for everybody is made once: kept as it is sent, compressed, until something it shows changes
/// (docs/decisions/0011-output-cache.md).
/// </summary>
internal static class PageCaching
{
    /// <summary>Bytes of answers a node keeps: some 6,000 pages, compressed.</summary>
    private const long Capacity = 64 * 1024 * 1024;

    /// <summary>Bytes of the largest answer that is kept.</summary>
    private const long LargestAnswer = 1024 * 1024;

    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton(provider => new PageStore(provider.GetRequiredService<TimeProvider>(), Capacity));
        services.AddSingleton<IOutputCacheStore>(provider => provider.GetRequiredService<PageStore>());
        services.AddSingleton<CatalogueFreshness>();
        services.AddSingleton<PublicAnswerPolicy>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<PublicAnswerPolicy>((options, policy) =>
        {
            options.AddBasePolicy(policy);
            options.MaximumBodySize = LargestAnswer;
            options.UseCaseSensitivePaths = true;
        });
        services.AddResponseCompression(options =>
        {
            // Compressing under HTTPS lets someone who can make a page repeat their words guess a secret on that page.
            // Most pages hold none; one with a form that holds a secret opts out (FormModel).
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/manifest+json"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>Around what makes the answers: it is compressed, named by its bytes, then kept.</summary>
    public static void UsePageCaching(this IApplicationBuilder app)
    {
        app.UseOutputCache();
        app.UseFingerprint();
        app.UseResponseCompression();
    }
}
