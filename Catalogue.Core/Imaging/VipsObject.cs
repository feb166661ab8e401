using Microsoft.Win32.SafeHandles;

namespace Catalogue.Core.Imaging;

/// <summary>A reference to an object of libvips: a picture, an operation, what is read or written.</summary>
internal sealed class VipsObject() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        NativeVips.Release(handle);
        return true;
    }
}
