using Microsoft.Playwright;

namespace Catalogue.E2E;

/// <summary>The accessibility rules of axe-core, held against a page.</summary>
internal static class Axe
{
    private static readonly string Source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));

    /// <summary>What is wrong with the page in view: the broken rule, and the elements that break it.</summary>
    public static async Task<IReadOnlyList<string>> InspectAsync(IPage page)
    {
        await page.EvaluateAsync(Source);
        // Only what is wrong crosses over to the test: all that was looked at would take longer than looking at it.
        return await page.EvaluateAsync<string[]>("""
            async () => {
                const found = await axe.run({ resultTypes: ["violations"] });
                return found.violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html).join(" ")}`);
            }
            """);
    }
}
