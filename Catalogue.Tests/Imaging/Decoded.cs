using System.Runtime.InteropServices;
using Catalogue.Core.Imaging;

namespace Catalogue.Tests.Imaging;

/// <summary>The points of a picture that the site wrote, as red, green and blue.</summary>
internal sealed record Decoded(int Width, int Height, byte[] Points)
{
    /// <summary>Bytes that the library for pictures holds on to.</summary>
    public static ulong HeldBytes => vips_tracked_get_mem();

    public static Decoded Of(PreparedPicture picture)
    {
        var bytes = picture.Bytes.ToArray();
        var pin = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        try
        {
            using var source = Vips.Source(pin.AddrOfPinnedObject(), bytes.Length);
            using var image = Vips.Open(source, picture.Format).ShouldNotBeNull();
            var (width, height) = (NativeVips.GetWidth(image), NativeVips.GetHeight(image));
            var memory = vips_image_write_to_memory(image, out var length);
            length.ShouldBe((nuint)(width * height * 3));
            var points = new byte[length];
            Marshal.Copy(memory, points, 0, points.Length);
            g_free(memory);
            return new(width, height, points);
        }
        finally
        {
            pin.Free();
        }
    }

    public (int Red, int Green, int Blue) At(int column, int row)
    {
        var at = (row * Width + column) * 3;
        return (Points[at], Points[at + 1], Points[at + 2]);
    }

    [DllImport("vips-cpp"), DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern nint vips_image_write_to_memory(VipsObject image, out nuint length);

    [DllImport("vips-cpp"), DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern void g_free(nint memory);

    [DllImport("vips-cpp"), DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern ulong vips_tracked_get_mem();
}
