// Each reads the camera as its documentation says to, and tells `window.onRead` what it reads.
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';

const CAMERA = { video: { facingMode: 'environment', width: { ideal: 1080 }, height: { ideal: 1920 } } };

window.peers = {
  async 'html5-qrcode, README'() {
    const { Html5Qrcode } = await import('html5-qrcode');
    const reader = new Html5Qrcode('view');
    const settings = { fps: 10, qrbox: { width: 250, height: 250 } };
    await reader.start({ facingMode: 'environment' }, settings, (text) => window.onRead(text));
  },
  async 'html5-qrcode, defaults'() {
    const { Html5Qrcode } = await import('html5-qrcode');
    const reader = new Html5Qrcode('view');
    await reader.start({ facingMode: 'environment' }, undefined, (text) => window.onRead(text));
  },
  async 'qr-scanner'() {
    const { default: QrScanner } = await import('qr-scanner');
    const scanner = new QrScanner(addVideo(), ({ data }) => data && window.onRead(data), {
      returnDetailedScanResult: true,
    });
    await scanner.start();
  },
  async jsQR() {
    const { default: jsQR } = await import('jsqr');
    const video = await openCamera();
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const look = () => {
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      context.drawImage(video, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      const code = jsQR(data, width, height, { inversionAttempts: 'dontInvert' });
      if (code?.data) window.onRead(code.data);
      requestAnimationFrame(look);
    };
    look();
  },
  async 'barcode-detector'() {
    const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
    prepareZXingModule({ overrides: { locateFile: () => wasm } });
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const video = await openCamera();
    const look = async () => {
      for (const { rawValue } of await detector.detect(video)) window.onRead(rawValue);
      video.requestVideoFrameCallback(look);
    };
    video.requestVideoFrameCallback(look);
  },
};

async function openCamera() {
  const video = addVideo();
  video.srcObject = await navigator.mediaDevices.getUserMedia(CAMERA);
  await video.play();
  return video;
}

function addVideo() {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.style.width = '100%';
  document.getElementById('view').append(video);
  return video;
}
